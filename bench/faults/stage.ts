import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { Instance } from "@/bench/faults/instance";
import { removeDataDir, temporaryDataDir } from "@/local/data-dir";
import { serviceEnvironment } from "@/local/environment";
import { type Postgres, startPostgres } from "@/local/postgres";
import { type DemoSecrets, demoSecrets } from "@/local/settings";

/** A Postgres with the service's tables, and as many instances of the service as a fault needs. */
export interface Stage {
  folder: string;
  secrets: DemoSecrets;
  postgres: Postgres;
  /** Starts Postgres again, on the same port. */
  restartPostgres: () => Promise<void>;
  startInstance: (env?: Record<string, string>) => Promise<Instance>;
  /** Something to be stopped at the end, before what was started earlier. */
  atEnd: (stop: () => Promise<void>) => void;
}

/** Sets everything up, does the work, and leaves nothing behind. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await temporaryDataDir();
  const stops: (() => Promise<void>)[] = [() => removeDataDir(folder)];
  try {
    const secrets = await demoSecrets(folder);
    const start = () =>
      startPostgres({ dataDir: folder, password: secrets.DATABASE_PASSWORD, log: () => undefined });
    const postgres = await start();
    stops.push(postgres.stop);
    await migrateDatabase(postgres.url);
    return await work({
      folder,
      secrets,
      postgres,
      restartPostgres: async () => void (await start()),
      startInstance: async (env = {}) => {
        // All of the load comes from one address.
        const own = { TRUSTED_PROXIES: "127.0.0.1", REFUSED_PER_MINUTE: "0" };
        const instance = await Instance.start(folder, {
          ...serviceEnvironment(secrets, postgres.url),
          ...own,
          ...env,
        });
        stops.push(() => instance.stop());
        return instance;
      },
      atEnd: (stop) => stops.push(stop),
    });
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}
