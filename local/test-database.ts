import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { removeDataDir, temporaryDataDir } from "@/local/data-dir";
import { startPostgres } from "@/local/postgres";
import { demoSecrets } from "@/local/settings";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection string of a migrated, empty database; its user may create others beside it. */
    databaseUrl: string;
  }
}

/** Vitest's global setup of a project: a Postgres of its own, and `inject("databaseUrl")` in its tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await temporaryDataDir();
  const { DATABASE_PASSWORD: password } = await demoSecrets(dataDir);
  const postgres = await startPostgres({ dataDir, password, log: () => undefined });
  await migrateDatabase(postgres.url);
  project.provide("databaseUrl", postgres.url);
  return async () => {
    await postgres.stop();
    await removeDataDir(dataDir);
  };
}
