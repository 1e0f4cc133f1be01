import { type SQL, sql } from "drizzle-orm";
import { COUNT_CAP } from "@/lib/key-service/contract/vocabulary";
import type { Database } from "./database";

export interface CappedCount {
  count: number;
  capped: boolean;
}

/** Counts the rows of `from … where …` up to the cap, so that a count costs the same in a large table. */
export async function cappedCount(database: Database, from: SQL): Promise<CappedCount> {
  const { rows } = await database.execute<{ count: number }>(
    sql`select count(*)::int as count from (select 1 ${from} limit ${COUNT_CAP + 1}) as matching`,
  );
  return upToCap(rows[0]?.count ?? 0);
}

/** A count of up to one more than the cap, as it is told. */
export const upToCap = (count: number): CappedCount => ({
  count: Math.min(count, COUNT_CAP),
  capped: count > COUNT_CAP,
});
