import type { Revocation } from "@/lib/key-service/contract/credentials";
import type { AuditAction, RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { restorableUntil } from "@/lib/key-service/domain/restore";
import { setRevocationReason, setRevoked } from "@/lib/key-service/store/credential-changes";
import type { CredentialRow } from "@/lib/key-service/store/credentials";
import { type AuditNote, commitMutation, type MutationContext } from "../with-mutation";
import { measureRefusedSince } from "./refused-since";
import { holdCredential } from "./read";

/**
 * Revokes a credential: from the answer on, every request with its key is refused. Revoking again keeps the moment,
 * but may raise the reason to `exposed` (security.md, life of a key).
 * @throws {Refusal} NOT_FOUND
 */
export async function revokeCredential(
  context: MutationContext,
  credentialId: string,
  reason: RevocationReason,
): Promise<Revocation> {
  const { result, number } = await commitMutation(context, "admin", async (tx, now) => {
    const row = await holdCredential(tx, credentialId);
    const note = (action: AuditAction): AuditNote => ({
      action,
      organizationId: row.organizationId,
      teamId: row.teamId,
      credentialId,
      detail: { name: row.name, last4: row.last4, reason },
    });
    if (!row.revokedAt) {
      await setRevoked(tx, credentialId, {
        at: now,
        byId: context.actor.id,
        byName: context.actor.name,
        reason,
      });
      return { result: revocationOf(row, now, reason, now), audit: note("credential.revoked") };
    }
    if (reason === "exposed" && row.revocationReason !== "exposed") {
      await setRevocationReason(tx, credentialId, reason);
      return {
        result: revocationOf(row, row.revokedAt, reason, now),
        audit: note("credential.reason-raised"),
      };
    }
    return {
      result: revocationOf(row, row.revokedAt, row.revocationReason ?? reason, now),
      audit: "nothing-changed",
    };
  });
  if (number === null) return result;
  return { ...result, refusedSince: await measureRefusedSince(context, result, number) };
}

function revocationOf(row: CredentialRow, revokedAt: Date, reason: RevocationReason, now: Date): Revocation {
  const until = restorableUntil({ ...row, revokedAt, revocationReason: reason }, now);
  return {
    id: row.id,
    revokedAt: revokedAt.toISOString(),
    reason,
    refusedSince: (row.refusedSince ?? revokedAt).toISOString(),
    restorableUntil: until?.toISOString() ?? null,
  };
}
