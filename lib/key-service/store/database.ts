import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import * as schema from "./schema";

export type Database = NodePgDatabase<typeof schema>;
/** A transaction. Only `inTransaction` makes one, and only changes take one. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

export interface OpenDatabase {
  database: Database;
  pool: Pool;
  close: () => Promise<void>;
}

/**
 * Opens a bounded pool; nothing connects until the first query.
 * @param onConnectionError told when an idle connection breaks, which the pool then replaces by itself
 */
export function openDatabase(databaseUrl: string, onConnectionError: (error: Error) => void): OpenDatabase {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // The pool's default drops idle connections after 10 s, which makes the first request after a pause slow.
    idleTimeoutMillis: 0,
    keepAlive: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    application_name: "eucalyptus",
  });
  pool.on("error", onConnectionError);
  return { database: drizzle(pool, { schema }), pool, close: () => pool.end() };
}
