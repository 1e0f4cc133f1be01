import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import type { ServerProcess } from "@/bench/server-process";
import { LARGE, type World } from "@/bench/world";
import { nextProgram } from "@/local/build";
import { dashboardEnvironment, serviceEnvironment } from "@/local/environment";
import { freePort } from "@/local/free-port";
import { projectRoot } from "@/local/root";
import { serviceNodeSettings } from "@/local/service-command";

const here = import.meta.dirname;
const PEER = "peer";

/** The bare server, which answers what the service has just answered to a good key, byte for byte, with the same settings of Node. */
export async function startBare(world: World, service: ServerProcess): Promise<ServerProcess> {
  const [key] = world.keys.good;
  const answer = await fetch(`${service.url}/qsi/gather/verify`, {
    headers: { "x-api-key": key?.apiKey ?? "" },
  });
  const body = await answer.text();
  const ofNode = new Set(["date", "connection", "keep-alive"]);
  const headers = [...answer.headers].filter(([name]) => !ofNode.has(name)).flat();
  return world.startServer({
    name: "bare",
    command: [...serviceNodeSettings, path.join(here, "bare.mjs")],
    env: { ANSWER: JSON.stringify({ headers, body }) },
    portSetting: "PORT",
    readyPath: "/",
  });
}

/** The server that runs the service's lookup once a request, bundled as the service is. */
export async function startOneQuery(world: World): Promise<ServerProcess> {
  const outfile = path.join(world.folder, "one-query.mjs");
  await build({
    entryPoints: [path.join(here, "one-query.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    external: ["pg-native"],
    absWorkingDir: projectRoot,
    logLevel: "error",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return world.startServer({
    name: "one query a request",
    command: [...serviceNodeSettings, outfile],
    env: serviceEnvironment(world.secrets, world.database.urlOf(LARGE)),
    portSetting: "PORT",
    readyPath: "/",
  });
}

/** The dashboard with the service in its process, as one machine runs it: verification through its route handler. */
export async function startDashboard(world: World): Promise<ServerProcess> {
  const { secrets, database } = world;
  const ownAddress = `http://localhost:${await freePort()}`;
  return world.startServer({
    name: "dashboard",
    command: [nextProgram, "start", "-H", "127.0.0.1"],
    env: {
      ...serviceEnvironment(secrets, database.urlOf(LARGE)),
      // Nobody signs in here, so no provider has to be there.
      ...dashboardEnvironment(secrets, ownAddress, ownAddress),
      REFUSED_PER_MINUTE: "0",
    },
    portSetting: "PORT",
    readyPath: "/qsi/gather/openapi.json",
  });
}

/** The library that a team would take instead, with as many keys. */
export async function startBetterAuth(world: World): Promise<ServerProcess> {
  const { database, secrets, keys } = world;
  const program = path.join(here, "better-auth.mjs");
  await database.create(PEER);
  const env = { DATABASE_URL: database.urlOf(PEER), NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET };
  const hashOfProbe = execFileSync(process.execPath, [program, "migrate"], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  if (hashOfProbe.trim() !== peerHash("a key"))
    throw new Error("better-auth hashes keys in another way by now.");
  const issued = [...keys.good, ...keys.dead].map(({ apiKey }) => peerHash(apiKey));
  await database.query(
    PEER,
    `insert into apikey (id, key, enabled, "configId", "referenceId", "createdAt", "updatedAt",
       "rateLimitEnabled", "requestCount")
     select n::text, hash, n <= $2, 'default', 'user', now(), now(), false, 0
     from unnest($1::text[]) with ordinality as issued (hash, n)`,
    [issued, keys.good.length],
  );
  await database.query(PEER, "vacuum (analyze) apikey");
  return world.startServer({
    name: "better-auth",
    command: [program],
    env,
    portSetting: "PORT",
    readyPath: "/",
  });
}

const peerHash = (apiKey: string): string => createHash("sha256").update(apiKey).digest("base64url");
