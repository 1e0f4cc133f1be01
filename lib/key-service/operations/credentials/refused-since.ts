import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/lib/key-service/store/database";
import { confirmationsOf, setRefusedSince } from "@/lib/key-service/store/instances";

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
  database: Database,
  { id, revokedAt }: { id: string; revokedAt: string },
  number: bigint,
): Promise<string> {
  const began = performance.now();
  for (;;) {
    const { alive, confirmed, lastAt } = await confirmationsOf(database, number);
    if (alive <= 1) return revokedAt;
    const isConfirmed = confirmed === alive && lastAt !== null;
    if (isConfirmed || performance.now() - began > AT_MOST_MS) {
      const refusedSince = isConfirmed ? lastAt : new Date(Date.parse(revokedAt) + AT_MOST_MS);
      await setRefusedSince(database, id, refusedSince);
      return refusedSince.toISOString();
    }
    await sleep(LOOK_EVERY_MS);
  }
}
