import type { Revocation } from "@/lib/key-service/contract/credentials";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { notFound } from "@/lib/key-service/domain/refusal";
import { restorableUntil } from "@/lib/key-service/domain/restore";
import { holdCredentials } from "@/lib/key-service/store/revocations";
import { commitMutation, type MutationContext } from "../with-mutation";
import { revokeRows, withRefusedSince } from "./revoke-rows";

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
  const committed = await commitMutation(context, "admin", async (tx, now) => {
    const rows = await holdCredentials(tx, [credentialId]);
    return revokeRows(tx, context, rows, reason, now);
  });
  const [revoked] = await withRefusedSince(context, committed);
  if (!revoked) throw notFound("credential", credentialId);
  const { row, revokedAt, refusedSince } = revoked;
  const life = { ...row, revokedAt, revocationReason: revoked.reason };
  return {
    id: row.id,
    revokedAt: revokedAt.toISOString(),
    reason: revoked.reason,
    refusedSince: refusedSince.toISOString(),
    restorableUntil: restorableUntil(life, refusedSince)?.toISOString() ?? null,
  };
}
