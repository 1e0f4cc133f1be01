import type { Logger } from "pino";
import { createHttpApp } from "./http/app";
import { createLog } from "./log";
import { UsageRecorder } from "./operations/verification/usage-recorder";
import type { KeyServiceSettings } from "./settings";
import { openDatabase } from "./store/database";
import { advanceUsageWindow } from "./store/usage";

export interface KeyService {
  /** Answers a request below `/qsi/gather`. */
  fetch: (request: Request) => Promise<Response>;
  start: () => void;
  /** Writes what was counted and lets go of the database. */
  close: () => Promise<void>;
}

const UPKEEP_EVERY_MS = 10 * 60_000;

/** Puts the service together. Nothing connects and no timer runs before `start` or the first request. */
export function createKeyService(settings: KeyServiceSettings, log: Logger = createLog()): KeyService {
  const failed = (what: string) => (error: unknown) =>
    log.warn({ cause: error instanceof Error ? error.name : typeof error }, what);
  const { database, close } = openDatabase(settings.databaseUrl, failed("a database connection broke"));
  const usage = new UsageRecorder(database, failed("uses could not be written yet"));
  const service = { database, usage, peppers: settings.peppers, auditKey: settings.auditKey };
  const app = createHttpApp({ service, actorTokenSecret: settings.actorTokenSecret, log });
  let upkeep: NodeJS.Timeout | undefined;

  const keepUp = () =>
    void advanceUsageWindow(database).catch(failed("the 30-day window could not be advanced"));
  return {
    fetch: async (request) => app.fetch(request),
    start: () => {
      usage.start();
      keepUp();
      upkeep = setInterval(keepUp, UPKEEP_EVERY_MS);
    },
    close: async () => {
      clearInterval(upkeep);
      await usage.stop();
      await close();
    },
  };
}
