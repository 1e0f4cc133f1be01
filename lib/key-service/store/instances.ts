import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "./database";
import { credentials, instances } from "./schema";

/** An instance is alive while it was seen within this time; after it, that instance no longer trusts its cache. */
const ALIVE = sql`interval '1 second'`;

export interface Confirmation {
  alive: number;
  confirmed: number;
  /** When the last of the living confirmed it. */
  lastAt: Date | null;
}

/** How many living instances have taken an audit event into account. */
export async function confirmationsOf(database: Database, number: bigint): Promise<Confirmation> {
  const [row] = await database
    .select({
      alive: sql<number>`count(*)`.mapWith(Number),
      confirmed: sql<number>`count(*) filter (where ${instances.confirmedNumber} >= ${number})`.mapWith(
        Number,
      ),
      lastAt: sql<Date | null>`max(${instances.confirmedAt})`.mapWith(instances.confirmedAt),
    })
    .from(instances)
    .where(sql`${instances.seenAt} > clock_timestamp() - ${ALIVE}`);
  return row ?? { alive: 0, confirmed: 0, lastAt: null };
}

/** Keeps the measured moment from which credentials that were revoked together were refused everywhere. */
export async function setRefusedSince(
  database: Database,
  { ids, revokedAt }: { ids: readonly string[]; revokedAt: Date },
  refusedSince: Date,
): Promise<void> {
  await database
    .update(credentials)
    .set({ refusedSince })
    .where(and(inArray(credentials.id, [...ids]), eq(credentials.revokedAt, revokedAt)));
}

/** Takes an instance that stops out of the list, and those that were not seen for an hour. */
export async function forgetInstance(database: Database, id: string): Promise<void> {
  await database
    .delete(instances)
    .where(sql`${instances.id} = ${id} or ${instances.seenAt} < clock_timestamp() - interval '1 hour'`);
}
