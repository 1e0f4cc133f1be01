import { Client } from "pg";
import { expect, onTestFinished } from "vitest";
import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { test } from "./fixtures";

test("a migration that has to wait for a table lets others pass, and goes on once it is free", async ({
  service: { databaseUrl, sql },
}) => {
  const holder = new Client({ connectionString: databaseUrl });
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query("begin; lock table drizzle.__drizzle_migrations in access exclusive mode");
  const migrated = migrateDatabase(databaseUrl);
  const waiting = async () => {
    const [row] = await sql<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name = 'eucalyptus-migrate' and wait_event_type = 'Lock'",
    );
    return row?.count;
  };
  await expect.poll(waiting, { timeout: 5_000, interval: 20 }).toBe(1);
  await expect.poll(waiting, { timeout: 5_000, interval: 20 }).toBe(0);
  await holder.query("commit");
  await migrated;
});
