import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "pg";

// Any fixed number: it names the lock that keeps two migrations from running at once.
const MIGRATION_LOCK = 4_711_310_207;

/**
 * Brings a database to the schema of this version, forward only, under a lock.
 * @throws the driver's error when Postgres refuses or can not be reached
 */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, application_name: "eucalyptus-migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder() });
  } finally {
    await client.end();
  }
}

// Beside this file in the sources, beside the bundle in `dist`.
function migrationsFolder(): string {
  const folder = fileURLToPath(new URL("./migrations", import.meta.url));
  if (!existsSync(folder)) throw new Error("The migrations are missing; run `npm run build`");
  return folder;
}
