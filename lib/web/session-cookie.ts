import "server-only";
import { decode, encode } from "next-auth/jwt";
import { issuedSessionClaims, type IssuedSessionClaims, type SessionClaims } from "./session-claims";
import { isSessionOver, sessionEnd } from "./session-lifetime";

/** Where the session cookie lives and what encrypts it. */
export interface CookieSettings {
  /** True on https. */
  secureCookies: boolean;
  sessionSecret: string;
}

/**
 * Name of a cookie of ours: with `__Host-` on https, which ties it to this host and to Secure. Browsers refuse that
 * prefix over http, so on loopback it has none.
 */
export function cookieName(name: string, secure: boolean): string {
  return `${secure ? "__Host-" : ""}eucalyptus.${name}`;
}

/** Name of the cookie that holds the session. */
export function sessionCookieName(secure: boolean): string {
  return cookieName("session", secure);
}

/** Attributes of every cookie of ours. */
export function cookieOptions(secure: boolean) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

/**
 * The claims of a session cookie, or null when it is missing, forged, malformed or over.
 * @param now Unix seconds
 */
export async function readSessionCookie(
  value: string | undefined,
  { sessionSecret }: CookieSettings,
  now: number,
): Promise<IssuedSessionClaims | null> {
  if (value === undefined || value === "") return null;
  const token = await decode({ token: value, secret: sessionSecret }).catch(() => null);
  const claims = issuedSessionClaims.safeParse(token);
  return claims.success && !isSessionOver(claims.data, now) ? claims.data : null;
}

/**
 * The cookie of a session that is used now, ready for a response's `cookies.set`.
 * @param now Unix seconds
 */
export async function writeSessionCookie(
  claims: SessionClaims,
  { secureCookies, sessionSecret }: CookieSettings,
  now: number,
) {
  const maxAge = sessionEnd(claims.signedInAt, now) - now;
  const value = await encode({ token: { ...claims }, secret: sessionSecret, maxAge });
  return { name: sessionCookieName(secureCookies), value, ...cookieOptions(secureCookies), maxAge };
}
