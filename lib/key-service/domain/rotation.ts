import { type CredentialLife, statusOf } from "./credential-status";
import { conflict, invalid } from "./refusal";

const MAX_OVERLAP_MS = 30 * 86_400_000;

interface RotatableLife extends CredentialLife {
  version: number;
}

/**
 * Decides when the present secret ends if the credential is rotated now: `min(now + overlap, expiry)`, so that
 * no secret outlives its credential.
 * @param overlapSeconds how long both secrets live
 * @param ifVersion the version the caller saw, if it sent one
 * @throws {Refusal} CONFLICT when the credential is not active, or was rotated since the caller looked
 */
export function planRotation(
  life: RotatableLife,
  overlapSeconds: number,
  ifVersion: number | undefined,
  now: Date,
): { oldSecretEndsAt: Date } {
  requireLive(life, now, "rotated");
  if (ifVersion !== undefined && ifVersion !== life.version) {
    throw conflict("version-changed", "This key was rotated meanwhile", { version: life.version });
  }
  if (statusOf(life, now) === "rotating") {
    throw conflict("already-rotating", "A rotation of this key is under way", {
      endsAt: life.overlapEndsAt?.toISOString(),
    });
  }
  return { oldSecretEndsAt: earlier(new Date(now.getTime() + overlapSeconds * 1_000), life.expiresAt) };
}

/**
 * Decides the new end of an overlap that is under way.
 * @param endsAt the moment asked for, or "now"
 * @throws {Refusal} CONFLICT when no overlap is under way; VALIDATION_ERROR when the moment is past or over 30 days away
 */
export function moveOverlapEnd(life: CredentialLife, endsAt: Date | "now", now: Date): Date {
  requireLive(life, now, "changed");
  if (statusOf(life, now) !== "rotating")
    throw conflict("not-rotating", "No rotation of this key is under way");
  if (endsAt === "now") return now;
  if (endsAt < now) throw invalid("endsAt", 'must not be in the past; "now" ends it at once');
  if (endsAt.getTime() > now.getTime() + MAX_OVERLAP_MS)
    throw invalid("endsAt", "must be at most 30 days away");
  return earlier(endsAt, life.expiresAt);
}

/**
 * @param verb what was to be done, for the message
 * @throws {Refusal} CONFLICT when the credential is revoked or expired
 */
export function requireLive(life: CredentialLife, now: Date, verb: string): void {
  const status = statusOf(life, now);
  if (status === "revoked") {
    throw conflict("revoked", `This key is revoked and can no longer be ${verb}`, {
      revokedAt: life.revokedAt?.toISOString(),
    });
  }
  if (status === "expired") {
    throw conflict("expired", `This key has expired and can no longer be ${verb}`, {
      expiresAt: life.expiresAt?.toISOString(),
    });
  }
}

const earlier = (moment: Date, limit: Date | null): Date => (limit && limit < moment ? limit : moment);
