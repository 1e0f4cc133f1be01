import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import * as schema from "./schema";

export type Database = NodePgDatabase<typeof schema> & { $client: Pool };
/** A transaction. Only `inTransaction` makes one, and only changes take one. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;

/** How long Postgres has to say that a statement took too long. After that nobody is there: the connection is given up. */
const SILENCE_MS = 1_000;

/** Every question is small: starting helpers or a compiler for one takes longer than its answer, and other cores. */
const PLANNING = "-c max_parallel_workers_per_gather=0 -c jit=off";

export interface OpenDatabase {
  database: Database;
  pool: Pool;
  close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** Most connections at once. */
  size?: number;
  /** How long to wait for a connection, be it made or become free, in ms. */
  connectionTimeoutMs?: number;
  /** How long a statement may take, in ms; 0 for as long as it likes. */
  statementTimeoutMs?: number;
  /** Told when an idle connection breaks, which the pool then replaces by itself. */
  onConnectionError?: (error: Error) => void;
}

/** Opens a bounded pool; nothing connects until the first query. */
export function openDatabase(
  databaseUrl: string,
  {
    size = 8,
    connectionTimeoutMs = 10_000,
    statementTimeoutMs = 10_000,
    onConnectionError = () => undefined,
  }: DatabaseOptions = {},
): OpenDatabase {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: size,
    connectionTimeoutMillis: connectionTimeoutMs,
    // The pool's default drops idle connections after 10 s, which makes the first request after a pause slow.
    idleTimeoutMillis: 0,
    keepAlive: true,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs === 0 ? 0 : statementTimeoutMs + SILENCE_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: PLANNING,
    application_name: "eucalyptus",
  });
  pool.on("error", onConnectionError);
  // The pool hears only idle connections. One that is lost in use fails its statement, and unheard would end the process.
  pool.on("connect", (connection) => connection.on("error", () => undefined));
  return { database: drizzle(pool, { schema }), pool, close: () => pool.end() };
}
