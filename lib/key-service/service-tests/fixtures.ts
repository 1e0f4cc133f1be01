import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { SignJWT } from "jose";
import { Client } from "pg";
import pino from "pino";
import { inject, test as base } from "vitest";
import { createClient, type KeyServiceClient } from "@/lib/key-service/client/client";
import { createKeyService, type KeyService } from "@/lib/key-service/compose";
import type { IssuedCredential } from "@/lib/key-service/contract/credentials";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import type { Pepper } from "@/lib/key-service/domain/key-hash";
import { trustProxies } from "@/lib/key-service/http/client-address";
import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { portOf } from "./gateways/ports";

/** A request with plain headers. */
export type Init = Omit<RequestInit, "headers"> & { headers?: Record<string, string> };

/** The service of one test file, on a database of its own, reached in this process or over the network. */
export interface TestService {
  /** The typed client of an administrator, a viewer, or somebody else with the claims given. */
  as: (role: Role, claims?: Record<string, unknown>) => KeyServiceClient;
  /** A request as a stranger would send it; the path is below `/qsi/gather`. */
  send: (path: string, init?: Init) => Promise<Response>;
  /** Asks whether a key is good. */
  verify: (apiKey: string, init?: Init) => Promise<Response>;
  /** The actor token of an administrator, changed as given. */
  actorToken: (claims?: Record<string, unknown>, signing?: Partial<Signing>) => Promise<string>;
  sql: <Row extends object>(statement: string, values?: unknown[]) => Promise<Row[]>;
  /** Counts anew what otherwise is counted each minute. */
  refreshFigures: () => Promise<void>;
  databaseUrl: string;
  auditKey: Buffer;
  peppers: readonly [older: Pepper, current: Pepper];
  /** All that the service has logged. */
  logged: () => string;
}

export interface Signing {
  secret: Uint8Array;
  issuer: string;
  audience: string;
  expiresIn: string;
}

const actorTokenSecret = randomBytes(48);
const auditKey = randomBytes(32);
const peppers = [
  { version: 1, key: randomBytes(32) },
  { version: 2, key: randomBytes(32) },
] as const satisfies Pepper[];
const SIGNING: Signing = {
  secret: actorTokenSecret,
  issuer: "eucalyptus",
  audience: "key-service",
  expiresIn: "60s",
};

const DANA = {
  sub: "https://issuer.example|dana",
  name: "Dana Reyes",
  role: "admin",
  sid: "session-1",
};

async function startTestService(): Promise<TestService & { stop: () => Promise<void> }> {
  const databaseUrl = await createDatabase();
  await migrateDatabase(databaseUrl);
  let logged = "";
  const log = pino({ level: "info" }, { write: (line: string) => (logged += line) });
  const settings = {
    staleSeconds: 30,
    requiresChecksum: true,
    trustProxy: trustProxies(""),
    refusedPerMinute: 0,
    databaseUrl,
    actorTokenSecret,
    auditKey,
    peppers: { current: peppers[1], all: peppers },
  };
  const service = createKeyService(settings, log);
  service.start();
  const { fetch, origin, close } =
    process.env["KEY_SERVICE_TEST_MODE"] === "network" ? await overNetwork(service) : inProcess(service);
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();

  const actorToken: TestService["actorToken"] = (claims = {}, signing = {}) => {
    const { secret, issuer, audience, expiresIn } = { ...SIGNING, ...signing };
    return new SignJWT({ ...DANA, auth_time: Math.floor(Date.now() / 1000), ...claims })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(secret);
  };
  const baseUrl = `${origin}/qsi/gather`;
  const send: TestService["send"] = (path, init) => fetch(new Request(baseUrl + path, init));
  return {
    as: (role, claims = {}) =>
      createClient({
        fetch,
        baseUrl,
        headers: async () => ({ authorization: `Bearer ${await actorToken({ role, ...claims })}` }),
      }),
    send,
    verify: (apiKey, init) =>
      send("/verify", { ...init, headers: { "x-api-key": apiKey, ...init?.headers } }),
    actorToken,
    sql: async <Row extends object>(statement: string, values?: unknown[]) =>
      (await database.query<Row>(statement, values)).rows,
    refreshFigures: service.refreshFigures,
    databaseUrl,
    auditKey,
    peppers,
    logged: () => logged,
    stop: async () => {
      await close();
      await service.close();
      await database.end();
    },
  };
}

const inProcess = (service: KeyService) => ({
  fetch: (request: Request) => service.fetch(request, null),
  origin: "http://key-service.internal",
  close: async () => undefined,
});

async function overNetwork(service: KeyService) {
  const server = service.server({ isReady: () => true, isStopping: () => false }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    fetch: globalThis.fetch,
    origin: `http://127.0.0.1:${portOf(server)}`,
    close: async () => {
      server.close();
      await once(server, "close");
    },
  };
}

async function createDatabase(): Promise<string> {
  const url = new URL(inject("databaseUrl"));
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** Vitest's `test` with the service of the file. */
export const test = base.extend<{ service: TestService }>({
  service: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures used from it
    async ({}, use) => {
      const service = await startTestService();
      await use(service);
      await service.stop();
    },
    { scope: "file" },
  ],
});

export interface Customer {
  organizationId: string;
  teamId: string;
  issue: (change?: Record<string, unknown>) => Promise<IssuedCredential & { apiKey: string }>;
}

/** A new organization with one team, and a way to issue keys to it. */
export async function newCustomer({ as }: TestService, name = "Northwind Health"): Promise<Customer> {
  const admin = as("admin");
  const { data: organization } = await admin("POST /organizations", { body: { name } });
  const { data: team } = await admin("POST /organizations/{organizationId}/teams", {
    params: { organizationId: organization.id },
    body: { name: "Recruiting" },
  });
  return {
    organizationId: organization.id,
    teamId: team.id,
    issue: async (change = {}) => {
      const { data } = await admin("POST /credentials", {
        body: {
          organizationId: organization.id,
          teamId: team.id,
          name: "Production API Key",
          permissions: ["read", "write"],
          ...change,
        },
      });
      if (data.apiKey === undefined) throw new Error("an issued credential came without its key");
      return { ...data, apiKey: data.apiKey };
    },
  };
}
