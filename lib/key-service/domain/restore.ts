import { RESTORE_WINDOW_SECONDS, type RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { type CredentialLife, hasEnded } from "./credential-status";
import { conflict } from "./refusal";

interface RevokedLife extends CredentialLife {
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

/** @throws {Refusal} CONFLICT, with the reason, when the credential can not be restored */
export function requireRestorable(life: RevokedLife, now: Date): void {
  if (!life.revokedAt) throw conflict("not-revoked", "This key is not revoked");
  if (life.revocationReason === "exposed")
    throw conflict("exposed", "This key was revoked as exposed and never comes back");
  if (hasEnded(life.expiresAt, now))
    throw conflict("expired", "This key has expired meanwhile", { expiresAt: life.expiresAt?.toISOString() });
  if (!restorableUntil(life, now))
    throw conflict(
      "restore-window-over",
      "A key can be restored for 60 minutes after it was revoked, and no longer",
    );
}
