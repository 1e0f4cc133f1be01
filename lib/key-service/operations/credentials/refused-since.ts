import { setTimeout as sleep } from "node:timers/promises";
import { confirmationsOf, setRefusedSince } from "@/lib/key-service/store/instances";
import type { MutationContext } from "../with-mutation";

/** By then an instance that has not confirmed no longer trusts its memory (security.md, life of a key). */
const AT_MOST_MS = 1_000;
const LOOK_EVERY_MS = 5;

/**
 * The moment from which a revoked credential is refused everywhere: `revokedAt` where one process runs, otherwise the
 * moment by which every living instance had confirmed the audit event (design.md, verification). Takes a second at most.
 * @param number of the audit event that recorded the revocation
 * @returns the moment, RFC 3339
 */
export async function measureRefusedSince(
  { database, actor }: MutationContext,
  { id, revokedAt }: { id: string; revokedAt: string },
  number: bigint,
): Promise<string> {
  // The process that revokes refuses from its answer on; a command at a shell answers no customer.
  const answersItself = actor.kind === "operator" ? 0 : 1;
  const began = performance.now();
  for (;;) {
    const { alive, confirmed, lastAt } = await confirmationsOf(database, number);
    if (alive <= answersItself) return revokedAt;
    const isConfirmed = confirmed === alive && lastAt !== null;
    if (isConfirmed || performance.now() - began > AT_MOST_MS) {
      const refusedSince = isConfirmed ? lastAt : new Date(Date.parse(revokedAt) + AT_MOST_MS);
      await setRefusedSince(database, id, refusedSince);
      return refusedSince.toISOString();
    }
    await sleep(LOOK_EVERY_MS);
  }
}
