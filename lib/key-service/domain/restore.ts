import {
  RESTORE_WINDOW_SECONDS,
  type RestorationOutcome,
  type RevocationReason,
} from "@/lib/key-service/contract/vocabulary";
import { type CredentialLife, hasEnded } from "./credential-status";

interface RevokedLife extends Pick<CredentialLife, "expiresAt" | "revokedAt"> {
  revocationReason: RevocationReason | null;
}

/** Until when a revocation can be undone, or null when it never can (security.md, life of a key). */
export function restorableUntil(life: RevokedLife, now: Date): Date | null {
  if (!life.revokedAt || life.revocationReason === "exposed" || hasEnded(life.expiresAt, now)) return null;
  const until = new Date(life.revokedAt.getTime() + RESTORE_WINDOW_SECONDS * 1_000);
  return until > now ? until : null;
}

/** No revocation of this moment or before can be undone any more. */
export const lastUnrestorable = (now: Date): Date => new Date(now.getTime() - RESTORE_WINDOW_SECONDS * 1_000);

/** Why a revocation stays, in one word and in a sentence. */
export interface Obstacle {
  reason: Exclude<RestorationOutcome, "restored" | "not-found">;
  message: string;
  details?: Record<string, unknown>;
}

/**
 * Why a revocation can not be undone; null when it can. `seenAt`: when the revocation was that the caller saw, where
 * only that one is to be undone.
 */
export function restoreObstacle(life: RevokedLife, now: Date, seenAt?: Date): Obstacle | null {
  if (!life.revokedAt) return { reason: "not-revoked", message: "This key is not revoked" };
  if (life.revocationReason === "exposed")
    return { reason: "exposed", message: "This key was revoked as exposed and never comes back" };
  if (hasEnded(life.expiresAt, now)) {
    const details = { expiresAt: life.expiresAt?.toISOString() };
    return { reason: "expired", message: "This key has expired meanwhile", details };
  }
  if (!restorableUntil(life, now)) {
    const message = "A key can be restored for 60 minutes after it was revoked, and no longer";
    return { reason: "restore-window-over", message };
  }
  if (seenAt !== undefined && seenAt.getTime() !== life.revokedAt.getTime()) {
    const details = { revokedAt: life.revokedAt.toISOString() };
    return {
      reason: "revoked-again",
      message: "This key was restored and revoked once more meanwhile",
      details,
    };
  }
  return null;
}
