import type { CredentialStatus } from "@/lib/key-service/contract/vocabulary";

/** What decides the status of a credential, beside the time. */
export interface CredentialLife {
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** When the older secret ends, if a rotation left one. */
  overlapEndsAt: Date | null;
}

/** The status of a credential at a moment of the database's clock (security.md, life of a key). */
export function statusOf(life: CredentialLife, now: Date): CredentialStatus {
  if (life.revokedAt) return "revoked";
  if (hasEnded(life.expiresAt, now)) return "expired";
  return life.overlapEndsAt && life.overlapEndsAt > now ? "rotating" : "active";
}

/** Whether an end has come: at the very moment itself it has. */
export const hasEnded = (end: Date | null, now: Date): boolean => end !== null && end <= now;
