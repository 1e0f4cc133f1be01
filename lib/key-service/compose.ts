import { randomUUID } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Logger } from "pino";
import { createHttpApp } from "./http/app";
import { Metrics } from "./http/metrics";
import { RefusalLimit } from "./http/refusal-limit";
import { createKeyServiceServer, type ServerLife } from "./http/server";
import { causeOf, createLog } from "./log";
import { RefusalRecorder } from "./operations/audit/refusal-recorder";
import { verifyAuditChain } from "./operations/audit/verify";
import { SharedRun } from "./operations/shared-run";
import { Upkeep } from "./operations/upkeep";
import { CallerRecorder } from "./operations/verification/caller-recorder";
import { ChangeFeed } from "./operations/verification/change-feed";
import { PepperMover } from "./operations/verification/pepper-mover";
import { PepperWatch } from "./operations/verification/pepper-watch";
import { SecretCache } from "./operations/verification/secret-cache";
import { MOST_READS, SecretLookup } from "./operations/verification/secret-lookup";
import { SecretTable } from "./operations/verification/secret-table";
import { UsageAdder } from "./operations/verification/usage-adder";
import { UsageRecorder } from "./operations/verification/usage-recorder";
import { Verifier } from "./operations/verification/verifier";
import type { KeyServiceSettings } from "./settings";
import { type ChangedScope, connectFeed } from "./store/change-feed";
import { openDatabase } from "./store/database";
import { refreshFigures } from "./store/figures";
import { forgetInstance } from "./store/instances";
import { secretFinder } from "./store/secrets";

export interface KeyService {
  /** Answers a request below `/qsi/gather`, which came over a connection from `peer`; null where that is not known. */
  fetch: (request: Request, peer: string | null) => Promise<Response>;
  /** The service's own HTTP server, which answers `verify` fastest; not yet listening. Once only. */
  server: (life: ServerLife) => Server;
  /** Whether keys can be told good from bad right now. */
  isReady: () => boolean;
  start: () => void;
  /** Counts anew what the overview, the review and some sorts show, as happens by itself about once a minute. */
  refreshFigures: () => Promise<void>;
  /** Writes what was counted and lets go of the database. */
  close: () => Promise<void>;
}

/** Each has its own connections, so that a slow list never keeps a verification waiting, nor counting a list. */
const MANAGEMENT = { size: 8, statementTimeoutMs: 10_000 };
const UPKEEP = { size: 1, statementTimeoutMs: 60_000 };
const VERIFICATION = { size: MOST_READS, connectionTimeoutMs: 1_000, statementTimeoutMs: 1_000 };

/** Secrets that are kept in memory: 260 bytes each. */
const MOST_SECRETS = 200_000;

/** How long the answer to whether the audit log is whole serves others too. */
const AUDIT_VERIFICATION_MS = 5_000;

/** Puts the service together. Nothing connects and no timer runs before `start` or the first request. */
export function createKeyService(settings: KeyServiceSettings, log: Logger = createLog()): KeyService {
  const { databaseUrl, peppers, auditKey, actorTokenSecret, staleSeconds, requiresChecksum } = settings;
  const failed = (what: string) => (error: unknown) => log.warn({ cause: causeOf(error) }, what);
  const onConnectionError = failed("a database connection broke");
  const management = openDatabase(databaseUrl, { ...MANAGEMENT, onConnectionError });
  const upkeeping = openDatabase(databaseUrl, { ...UPKEEP, onConnectionError });
  const verification = openDatabase(databaseUrl, { ...VERIFICATION, onConnectionError });
  const { database } = management;

  const instanceId = randomUUID();
  const table = new SecretTable(MOST_SECRETS);
  const usage = new UsageRecorder(table, database, failed("uses could not be written yet"));
  const usageAdder = new UsageAdder(database, failed("uses could not be added up yet"));
  const callers = new CallerRecorder(table, database, failed("callers could not be written"));
  const cache = new SecretCache(table, (place) => usage.take(place));
  const feed = new ChangeFeed({
    instanceId,
    connect: (onAnnounced) => connectFeed(databaseUrl, onAnnounced),
    listener: { changed: (scope) => cache.changed(scope), reset: () => cache.reset() },
  });
  const refusals = new RefusalRecorder({
    database,
    auditKey,
    onError: failed("refused calls could not be audited yet"),
  });
  const upkeep = new Upkeep(upkeeping.database, peppers, failed);
  const mover = new PepperMover(
    database,
    peppers,
    failed("secrets could not be moved to the current pepper"),
  );
  const pepperWatch = new PepperWatch({
    instanceId,
    database,
    peppers,
    onLacking: (versions) =>
      log.error(
        { versions },
        "KEY_PEPPERS lacks versions that good keys are stored under; a key that is not found is answered 503",
      ),
    onError: failed("whether KEY_PEPPERS is whole could not be checked"),
  });
  const verifier = new Verifier({
    cache,
    feed,
    usage,
    callers,
    peppers,
    staleSeconds,
    requiresChecksum,
    lookup: new SecretLookup(secretFinder(verification.database)),
    canTellUnknown: () => pepperWatch.canTellUnknown(),
    onFound: ({ credentialId, version, pepperVersion }, hmac) =>
      mover.found({ credentialId, version, from: pepperVersion, hmac }),
  });
  const metrics = new Metrics({
    cachedSecrets: () => cache.size,
    feedConfirmedAgo: () => feed.confirmedAgo,
    served: () => verifier.served,
    secretsUnderOlderPeppers: () => upkeep.secretsUnderOlderPeppers,
    lastFlush: () => usage.lastFlush,
    lastAddedUp: () => usageAdder.lastRun,
    usageWaited: () => usageAdder.waited,
    pools: () => ({
      management: management.pool,
      upkeep: upkeeping.pool,
      verification: verification.pool,
    }),
  });
  const verify = {
    verifier,
    metrics,
    limit: new RefusalLimit(settings.refusedPerMinute),
    trustProxy: settings.trustProxy,
  };
  const auditVerification = new SharedRun(
    () => verifyAuditChain({ database, auditKey }),
    AUDIT_VERIFICATION_MS,
  );
  const service = {
    database,
    auditVerification: () => auditVerification.result(),
    usage,
    refusals,
    peppers,
    auditKey,
    requiresChecksum,
    changed: (scope: ChangedScope) => {
      cache.changed(scope);
      upkeep.changed();
    },
  };
  const app = createHttpApp({ service, verify, metrics, actorTokenSecret, log });
  const fetch = async (request: Request, peer: string | null) => app.fetch(request, { peer });
  // What hands Node's requests on hands on the connection too.
  const fetchOver = (request: Request, connection?: { incoming: IncomingMessage }) =>
    fetch(request, connection?.incoming.socket.remoteAddress ?? null);
  return {
    fetch,
    server: (life) => {
      metrics.collectProcess();
      return createKeyServiceServer({ fetch: fetchOver, verify, metrics, log, ...life });
    },
    isReady: () => pepperWatch.isComplete && (feed.isTrusted || feed.confirmedAgo < staleSeconds * 1_000),
    start: () => {
      feed.start();
      pepperWatch.start();
      mover.start();
      usage.start();
      usageAdder.start();
      callers.start();
      refusals.start();
      upkeep.start();
    },
    refreshFigures: async () => {
      await refreshFigures(upkeeping.database, 0);
    },
    close: async () => {
      await feed.stop();
      await Promise.all([
        usage.stop().then(() => usageAdder.stop()),
        callers.stop(),
        refusals.stop(),
        upkeep.stop(),
        mover.stop(),
        pepperWatch.stop(),
      ]);
      await forgetInstance(database, instanceId).catch(failed("the instance could not be signed off"));
      await Promise.all([management.close(), upkeeping.close(), verification.close()]);
    },
  };
}
