import { and, eq, lt, sql } from "drizzle-orm";
import type { Transaction } from "./database";
import { idempotencyKeys } from "./schema";

export interface IdempotentCall {
  actorId: string;
  route: string;
  key: string;
  bodyHash: Buffer;
  credentialId: string;
  createdAt: Date;
}

const KEPT_FOR = sql`interval '24 hours'`;

/**
 * Claims an idempotency key, or tells what it was claimed for. A concurrent call with the same key waits here
 * until the first one has committed or failed.
 * @returns null when the key is this call's own
 */
export async function claimIdempotencyKey(
  tx: Transaction,
  call: IdempotentCall,
): Promise<{ bodyHash: Buffer; credentialId: string } | null> {
  const same = and(
    eq(idempotencyKeys.actorId, call.actorId),
    eq(idempotencyKeys.route, call.route),
    eq(idempotencyKeys.key, call.key),
  );
  await tx.delete(idempotencyKeys).where(and(same, lt(idempotencyKeys.createdAt, sql`now() - ${KEPT_FOR}`)));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values(call)
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) return null;
  const [row] = await tx
    .select({ bodyHash: idempotencyKeys.bodyHash, credentialId: idempotencyKeys.credentialId })
    .from(idempotencyKeys)
    .where(same);
  return row ?? null;
}
