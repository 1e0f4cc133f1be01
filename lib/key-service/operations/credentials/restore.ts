import type { z } from "zod";
import type { RestoredCredential, restoreQuery } from "@/lib/key-service/contract/credentials";
import { conflict } from "@/lib/key-service/domain/refusal";
import { requireRestorable } from "@/lib/key-service/domain/restore";
import { clearRevocation } from "@/lib/key-service/store/credential-changes";
import { attemptsSince } from "@/lib/key-service/store/credentials";
import type { Context } from "../context";
import { withMutation } from "../with-mutation";
import { holdCredential, readDetail } from "./read";

/**
 * Undoes a revocation within 60 minutes of it, and says how many requests were refused meanwhile.
 * @throws {Refusal} NOT_FOUND; CONFLICT when it can not be undone, or is not the one that the caller saw
 */
export async function restoreCredential(
  context: Context,
  credentialId: string,
  { ifRevokedAt }: z.output<typeof restoreQuery>,
): Promise<RestoredCredential> {
  await context.usage.flush();
  return withMutation(context, "admin", async (tx, now) => {
    const row = await holdCredential(tx, credentialId);
    requireRestorable(row, now);
    if (ifRevokedAt !== undefined && row.revokedAt?.getTime() !== Date.parse(ifRevokedAt))
      throw conflict("revoked-again", "This key was restored and revoked once more meanwhile", {
        revokedAt: row.revokedAt?.toISOString(),
      });
    const refused = row.revokedAt ? await attemptsSince(tx, credentialId, row.revokedAt) : null;
    await clearRevocation(tx, credentialId);
    const refusedMeanwhile = refused?.attempts ?? 0;
    return {
      result: { ...(await readDetail(tx, credentialId)), refusedMeanwhile },
      audit: {
        action: "credential.restored",
        organizationId: row.organizationId,
        teamId: row.teamId,
        credentialId,
        detail: {
          name: row.name,
          last4: row.last4,
          revokedAt: row.revokedAt,
          reason: row.revocationReason,
          refusedMeanwhile,
        },
      },
    };
  });
}
