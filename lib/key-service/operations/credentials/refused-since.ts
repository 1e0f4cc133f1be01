import { setTimeout as sleep } from "node:timers/promises";
import { confirmationsOf, setRefusedSince } from "@/lib/key-service/store/instances";
import type { MutationContext } from "../with-mutation";

/** By then an instance that has not confirmed no longer trusts its memory (security.md, life of a key). */
const AT_MOST_MS = 1_000;
const LOOK_EVERY_MS = 5;

/** Credentials that were revoked in one transaction. */
export interface RevokedTogether {
  ids: readonly string[];
  revokedAt: Date;
  /** Of the last audit event that recorded it. */
  number: bigint;
}

/**
 * The moment from which revoked credentials are refused everywhere: `revokedAt` where one process runs, otherwise the
 * moment by which every living instance had confirmed the audit event (design.md, verification). Takes a second at
 * most, and never rejects: the revocation is committed, and within that second it holds everywhere.
 */
export async function measureRefusedSince(context: MutationContext, revoked: RevokedTogether): Promise<Date> {
  try {
    const refusedSince = await firstConfirmed(context, revoked);
    if (refusedSince > revoked.revokedAt) await setRefusedSince(context.database, revoked, refusedSince);
    return refusedSince;
  } catch {
    return atTheLatest(revoked);
  }
}

async function firstConfirmed({ database, actor }: MutationContext, revoked: RevokedTogether): Promise<Date> {
  // The process that revokes refuses from its answer on; a command at a shell answers no customer.
  const answersItself = actor.kind === "operator" ? 0 : 1;
  const began = performance.now();
  while (performance.now() - began < AT_MOST_MS) {
    const { alive, confirmed, lastAt } = await confirmationsOf(database, revoked.number);
    if (alive <= answersItself) return revoked.revokedAt;
    if (confirmed === alive && lastAt !== null) return lastAt;
    await sleep(LOOK_EVERY_MS);
  }
  return atTheLatest(revoked);
}

const atTheLatest = ({ revokedAt }: RevokedTogether): Date => new Date(revokedAt.getTime() + AT_MOST_MS);
