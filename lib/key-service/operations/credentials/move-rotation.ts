import type { z } from "zod";
import type { CredentialDetail, rotationBody } from "@/lib/key-service/contract/credentials";
import { moveOverlapEnd } from "@/lib/key-service/domain/rotation";
import { setSecretEnd } from "@/lib/key-service/store/credential-changes";
import type { Context } from "../context";
import { withMutation } from "../with-mutation";
import { holdCredential, readDetail } from "./read";

/**
 * Ends the overlap of a rotation sooner, later or now.
 * @throws {Refusal} NOT_FOUND; CONFLICT when no rotation is under way; VALIDATION_ERROR for an end that is past or too far
 */
export function moveRotation(
  context: Context,
  credentialId: string,
  input: z.output<typeof rotationBody>,
): Promise<CredentialDetail> {
  return withMutation(context, "admin", async (tx, now) => {
    const row = await holdCredential(tx, credentialId);
    const endsAt = moveOverlapEnd(row, input.endsAt === "now" ? "now" : new Date(input.endsAt), now);
    await setSecretEnd(tx, credentialId, row.version - 1, endsAt);
    return {
      result: await readDetail(tx, credentialId),
      audit: {
        action: "credential.rotation-moved",
        organizationId: row.organizationId,
        teamId: row.teamId,
        credentialId,
        detail: { name: row.name, before: { endsAt: row.overlapEndsAt }, after: { endsAt } },
      },
    };
  });
}
