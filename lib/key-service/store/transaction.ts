import { sql } from "drizzle-orm";
import type { Database, Transaction } from "./database";

/** Runs a change in one transaction and hands it the database's time, to the millisecond. */
export function inTransaction<T>(
  database: Database,
  change: (tx: Transaction, now: Date) => Promise<T>,
): Promise<T> {
  return database.transaction(async (tx) => change(tx, await databaseTime(tx)));
}

/** The database's clock, to the millisecond: the only clock that decides about keys. */
async function databaseTime(database: Database | Transaction): Promise<Date> {
  const { rows } = await database.execute<{ now: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return new Date(Number(rows[0]?.now));
}
