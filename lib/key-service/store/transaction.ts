import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Database, Transaction } from "./database";
import { isDatabaseUnavailable } from "./failures";
import * as schema from "./schema";

/**
 * Runs a change in one transaction and hands it the database's time, to the millisecond. The only way to a
 * transaction: the query builder's own keeps the connection for good when its `begin` fails.
 * @throws whatever `change` throws, and the driver's error when the connection is lost
 */
export async function inTransaction<T>(
  { $client: pool }: Pick<Database, "$client">,
  change: (tx: Transaction, now: Date) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect();
  let isLost = false;
  try {
    return await drizzle(connection, { schema }).transaction(async (tx) =>
      change(tx, await databaseTime(tx)),
    );
  } catch (error) {
    isLost = isDatabaseUnavailable(error);
    throw error;
  } finally {
    connection.release(isLost);
  }
}

/** The database's clock, to the millisecond: the only clock that decides about keys. */
async function databaseTime(database: Transaction): Promise<Date> {
  const { rows } = await database.execute<{ now: string }>(
    sql`select (extract(epoch from clock_timestamp()) * 1000)::bigint::text as now`,
  );
  return new Date(Number(rows[0]?.now));
}
