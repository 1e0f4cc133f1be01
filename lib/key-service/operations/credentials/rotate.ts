import type { z } from "zod";
import type { IssuedCredential, rotateBody } from "@/lib/key-service/contract/credentials";
import { planRotation } from "@/lib/key-service/domain/rotation";
import { insertNextSecret } from "@/lib/key-service/store/credential-changes";
import type { Context } from "../context";
import { replayOf } from "../idempotency";
import { withMutation } from "../with-mutation";
import { newSecret } from "./new-secret";
import { holdCredential, readDetail } from "./read";

/**
 * Gives a credential a new secret; the old one ends after the overlap. Of many at once, one wins.
 * @throws {Refusal} NOT_FOUND; CONFLICT when it is not active, or was rotated since the caller looked
 */
export function rotateCredential(
  context: Context,
  credentialId: string,
  input: z.output<typeof rotateBody>,
  idempotencyKey: string | undefined,
): Promise<IssuedCredential> {
  return withMutation(context, "admin", async (tx, now) => {
    const row = await holdCredential(tx, credentialId);
    const call = {
      key: idempotencyKey,
      route: `POST /credentials/${credentialId}/rotate`,
      body: input,
      credentialId,
    };
    if (await replayOf(tx, context, now, call))
      return { result: await readDetail(tx, credentialId), audit: "nothing-changed" };

    const { oldSecretEndsAt } = planRotation(row, input.overlapSeconds, input.ifVersion, now);
    const { apiKey, secret } = await newSecret(tx, context.peppers, now);
    await insertNextSecret(tx, row, secret, oldSecretEndsAt);
    return {
      result: { ...(await readDetail(tx, credentialId)), apiKey },
      audit: {
        action: "credential.rotated",
        organizationId: row.organizationId,
        teamId: row.teamId,
        credentialId,
        detail: {
          name: row.name,
          version: row.version + 1,
          last4: secret.last4,
          oldLast4: row.last4,
          oldSecretEndsAt,
        },
      },
    };
  });
}
