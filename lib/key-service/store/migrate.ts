import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { sqlStateOf } from "./failures";

/** How long a table is waited for, and then left to others, in ms; and how often. */
const LOCK_WAIT_MS = 1_000;
const MOST_TRIES = 30;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Brings a database to the schema of this version, forward only, under a lock.
 * @throws the driver's error when Postgres refuses or can not be reached
 */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: "eucalyptus-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [ADVISORY_LOCKS.migration]);
    await client.query(`set lock_timeout = '${LOCK_WAIT_MS}ms'`);
    await migrateOnceFree(client);
  } finally {
    await client.end();
  }
}

// Whoever waits for a table makes all wait who come after: it gives up soon, lets them pass, and tries again.
async function migrateOnceFree(client: Client): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
    } catch (error) {
      if (sqlStateOf(error) !== LOCK_NOT_AVAILABLE || tries >= MOST_TRIES) throw error;
      await pause(LOCK_WAIT_MS);
    }
  }
}

// Beside this file in the sources, beside the bundle in `dist`.
function migrationsFolder(): string {
  const folder = fileURLToPath(new URL("./migrations", import.meta.url));
  if (!existsSync(folder)) throw new Error("The migrations are missing; run `npm run build`");
  return folder;
}
