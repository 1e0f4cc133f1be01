import path from "node:path";
import { BenchDatabase } from "@/bench/database";
import { type Keyring, readKeyring } from "@/bench/keys";
import { zipfTraffic, type Traffic } from "@/bench/load/traffic";
import { pin } from "@/bench/machine";
import type { Plan } from "@/bench/plan";
import { type ServerOptions, type ServerProcess, startServer } from "@/bench/server-process";
import { ensureBuild } from "@/local/build";
import { removeDataDir, temporaryDataDir } from "@/local/data-dir";
import { serviceEnvironment } from "@/local/environment";
import { serviceCommand } from "@/local/service-command";
import { type DemoSecrets, demoSecrets } from "@/local/settings";

/** What every measurement works with. */
export interface World {
  plan: Plan;
  /** For logs and what is built for one run. */
  folder: string;
  secrets: DemoSecrets;
  database: BenchDatabase;
  /** How long `npm run seed` took for the large database, in s. */
  seedSeconds: number;
  keys: Keyring;
  traffic: Traffic;
  say: (line: string) => void;
  startServer: (options: Omit<ServerOptions, "folder">) => Promise<ServerProcess>;
  /** The key management service on the large database, or on another. */
  startService: (database?: string, on?: ServerOptions["on"]) => Promise<ServerProcess>;
}

/** Names of the databases with as many credentials as there can be, and with a thousand. */
export const LARGE = "large";
export const SMALL = "small";

/** Builds, starts Postgres and fills it, does the work, and leaves nothing behind. */
export async function inWorld(
  plan: Plan,
  signal: AbortSignal,
  work: (world: World) => Promise<void>,
): Promise<void> {
  const say = (line: string) => console.log(line);
  await ensureBuild(say, signal);
  const folder = await temporaryDataDir();
  const stops: (() => Promise<void>)[] = [() => removeDataDir(folder)];
  try {
    const secrets = await demoSecrets(folder);
    const database = await BenchDatabase.start(folder, secrets);
    stops.push(() => database.stop());
    const filled = await fill(database, plan, folder, say, signal);
    // From here on this process is the load.
    pin(process.pid, "load");
    const start = async (options: Omit<ServerOptions, "folder">): Promise<ServerProcess> => {
      signal.throwIfAborted();
      const server = await startServer({ ...options, folder });
      stops.push(server.stop);
      return server;
    };
    await work({
      plan,
      folder,
      secrets,
      database,
      say,
      ...filled,
      startServer: start,
      startService: (name = LARGE, on = "server") =>
        start({
          name: "service",
          on,
          command: [...serviceCommand],
          // Bad keys are part of the load, and all of it comes from one address.
          env: { ...serviceEnvironment(secrets, database.urlOf(name)), REFUSED_PER_MINUTE: "0" },
          portSetting: "SERVICE_PORT",
          readyPath: "/readyz",
        }),
    });
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function fill(
  database: BenchDatabase,
  { credentials, organizations, keys: goodKeys }: Plan,
  folder: string,
  say: World["say"],
  signal: AbortSignal,
): Promise<Pick<World, "keys" | "traffic" | "seedSeconds">> {
  await database.confine("all");
  say(`Filling Postgres with ${credentials.toLocaleString("en-US")} credentials`);
  const keysFile = path.join(folder, "keys.csv");
  const seedSeconds = await database.seeded(LARGE, organizations, credentials, keysFile);
  signal.throwIfAborted();
  await database.seeded(SMALL, 50, 1_000);
  await database.confine("database");
  const keys = await readKeyring(keysFile, goodKeys);
  return { keys, traffic: zipfTraffic(keys), seedSeconds };
}
