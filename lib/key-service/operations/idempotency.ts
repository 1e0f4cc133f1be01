import { createHash } from "node:crypto";
import { conflict, invalid } from "@/lib/key-service/domain/refusal";
import type { Transaction } from "@/lib/key-service/store/database";
import { claimIdempotencyKey } from "@/lib/key-service/store/idempotency";
import type { Context } from "./context";

const KEY_FORM = /^[\x21-\x7e]{1,200}$/;

export interface IdempotentCall {
  /** The value of the `Idempotency-Key` header, if there was one. */
  key: string | undefined;
  route: string;
  body: unknown;
  credentialId: string;
}

/**
 * Claims the call's idempotency key for this actor and route, for 24 hours (security.md, life of a key).
 * @returns the credential that the same call made before, or null when this call is the first
 * @throws {Refusal} CONFLICT when the key came with another body before; VALIDATION_ERROR when it is malformed
 */
export async function replayOf(
  tx: Transaction,
  context: Context,
  now: Date,
  call: IdempotentCall,
): Promise<string | null> {
  if (call.key === undefined) return null;
  if (!KEY_FORM.test(call.key) || call.key.includes("qapi_")) {
    throw invalid("idempotency-key", "must be 1 to 200 visible ASCII characters");
  }
  const bodyHash = createHash("sha256").update(JSON.stringify(call.body)).digest();
  const earlier = await claimIdempotencyKey(tx, {
    actorId: context.actor.id,
    route: call.route,
    key: call.key,
    bodyHash,
    credentialId: call.credentialId,
    createdAt: now,
  });
  if (!earlier) return null;
  if (!earlier.bodyHash.equals(bodyHash)) {
    throw conflict("idempotency-key-reused", "This Idempotency-Key was used with another request before");
  }
  return earlier.credentialId;
}
