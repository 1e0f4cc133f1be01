import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readKeyServiceSettings } from "@/lib/key-service/settings";
import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { ensureBuild } from "@/local/build";
import type { Child } from "@/local/child";
import { makeDataDir } from "@/local/data-dir";
import { fillDemoData } from "@/local/demo-data/fill";
import { baseEnvironment, dashboardEnvironment, serviceEnvironment } from "@/local/environment";
import { lockFolder } from "@/local/folder-lock";
import { freePort, requireFree } from "@/local/free-port";
import type { Log } from "@/local/log";
import { type LocalProvider, startProvider } from "@/local/oidc-provider";
import { type Postgres, startPostgres } from "@/local/postgres";
import { dashboardAnswers, serviceAnswers, startDashboard, startService } from "@/local/processes";
import { type DemoSecrets, demoSecrets } from "@/local/settings";

export type StackOptions = {
  /** Folder of the database, the secrets and the logs. */
  dataDir: string;
  /** The dashboard's port, the provider takes the next one; absent: free ones for both. */
  port?: number;
  /** `network`: the key management service is a process of its own, and the dashboard has no database. */
  mode: "in-process" | "network";
  /** `development` serves the sources as they are, with `next dev`. */
  dashboard?: "production" | "development";
  demoData: boolean;
  log: Log;
  /** Gives up starting, and stops what has started. */
  signal?: AbortSignal;
};

export type Stack = {
  /** The dashboard's address, without a slash at the end. */
  url: string;
  issuerUrl: string;
  /** The service's own address; in process it is the dashboard's. */
  serviceUrl: string;
  databaseUrl: string;
  /** Postgres' folder: heap, WAL and log. */
  databaseFolder: string;
  dataDir: string;
  settings: DemoSecrets;
  provider: LocalProvider;
  dashboard: Child;
  service: Child | undefined;
  /** Settles when one of the processes has ended, with a sentence that says which and how. */
  failed: Promise<string>;
  /** Everything that the processes have printed so far, Postgres' log included. */
  output: () => Promise<string>;
  /** Stops all of it, Postgres last. */
  stop: () => Promise<void>;
};

type Stops = (() => Promise<void>)[];

/**
 * Starts Postgres, the OpenID provider, the dashboard and, by network, the service, and waits until they answer.
 * @throws FolderInUse when another launcher runs on this data folder
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stops: Stops = [];
  const stop = async () => {
    for (let last = stops.pop(); last !== undefined; last = stops.pop()) await last();
  };
  try {
    return { ...(await start(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: StackOptions, stops: Stops): Promise<Omit<Stack, "stop">> {
  const { mode, log, signal, dashboard: kind = "production" } = options;
  const dataDir = await makeDataDir(options.dataDir);
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const lock = await lockFolder(dataDir, `${url} (process ${process.pid})`);
  stops.push(lock.release);
  if (options.port !== undefined) await requireFree(port);

  const settings = await demoSecrets(dataDir);
  const postgres = await both(
    startDatabase(options, dataDir, settings, stops),
    kind === "production" ? ensureBuild(log, signal) : undefined,
  );
  const provider = await startProvider({
    port: options.port === undefined ? 0 : port + 1,
    dashboardUrl: url,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    signingKey: settings.OIDC_SIGNING_KEY,
  });
  stops.push(provider.stop);
  signal?.throwIfAborted();

  const ofService = serviceEnvironment(settings, postgres.url);
  const service = mode === "network" ? await startService(dataDir, ofService) : undefined;
  if (service !== undefined) {
    stops.push(service.child.stop);
    await serviceAnswers(service.url, service.child, signal);
  }
  const dashboard = startDashboard(dataDir, port, kind, {
    ...(service === undefined ? ofService : { KEY_SERVICE_URL: service.url }),
    ...dashboardEnvironment(settings, url, provider.issuer),
  });
  stops.push(dashboard.stop);
  await dashboardAnswers(url, dashboard, signal);

  const children = service === undefined ? [dashboard] : [dashboard, service.child];
  return {
    url,
    issuerUrl: provider.issuer,
    serviceUrl: service?.url ?? url,
    databaseUrl: postgres.url,
    databaseFolder: postgres.dataFolder,
    dataDir,
    settings,
    provider,
    dashboard,
    service: service?.child,
    failed: Promise.race(children.map(async ({ name, ended }) => `${name} has ended (${await ended}).`)),
    output: () =>
      readAll([...children.map((child) => child.logFile), path.join(postgres.dataFolder, "server.log")]),
  };
}

// One that fails waits for the other, which may just be starting something that then has to be stopped.
async function both<T>(one: Promise<T>, other: Promise<void> | undefined): Promise<T> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === "rejected") throw first.reason;
  if (second.status === "rejected") throw second.reason;
  return first.value;
}

async function startDatabase(
  { demoData, log, signal }: StackOptions,
  dataDir: string,
  secrets: DemoSecrets,
  stops: Stops,
): Promise<Postgres> {
  signal?.throwIfAborted();
  const postgres = await startPostgres({ dataDir, password: secrets.DATABASE_PASSWORD, log });
  stops.push(postgres.stop);
  signal?.throwIfAborted();
  await migrateDatabase(postgres.url);
  if (demoData) {
    const environment = { ...baseEnvironment(), ...serviceEnvironment(secrets, postgres.url) };
    await fillDemoData(readKeyServiceSettings(environment), log);
  }
  signal?.throwIfAborted();
  return postgres;
}

async function readAll(files: string[]): Promise<string> {
  const texts = await Promise.all(files.filter(existsSync).map((file) => readFile(file, "utf8")));
  return texts.join("\n");
}
