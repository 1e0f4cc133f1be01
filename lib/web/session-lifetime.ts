import "server-only";

/** A session ends this long after the last navigation or action, in seconds (security.md, sessions; OWASP ASVS 5, V7). */
export const IDLE_SECONDS = 30 * 60;
/** A session ends this long after signing in, whatever happens in it, in seconds. */
export const LONGEST_SECONDS = 8 * 60 * 60;
/** A cookie younger than this is not written anew, in seconds. */
const RENEW_AFTER_SECONDS = 60;

/** The moments of a session, in Unix seconds; `iat` and `exp` are those of the newest cookie. */
export interface SessionTimes {
  signedInAt: number;
  iat: number;
  exp: number;
}

/** The end of a session that is used at `now` (Unix seconds): the idle limit, capped by the longest life. */
export function sessionEnd(signedInAt: number, now: number): number {
  return Math.min(now + IDLE_SECONDS, signedInAt + LONGEST_SECONDS);
}

/** Whether a session is over at `now` (Unix seconds), whatever its cookie claims about its own end. */
export function isSessionOver({ signedInAt, exp }: SessionTimes, now: number): boolean {
  return now >= exp || now >= signedInAt + LONGEST_SECONDS;
}

/** Whether using a session at `now` (Unix seconds) should move its end. */
export function needsRenewal({ signedInAt, iat, exp }: SessionTimes, now: number): boolean {
  return now - iat >= RENEW_AFTER_SECONDS && sessionEnd(signedInAt, now) > exp;
}
