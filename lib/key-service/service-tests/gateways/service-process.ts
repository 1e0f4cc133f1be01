import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import path from "node:path";
import type { TestService } from "../fixtures";
import { answered, freePort } from "./ports";

const root = path.resolve(import.meta.dirname, "../../../..");

/** The key management service as `npm run service` starts it, beside the test's own on the same database. */
export interface ServiceProcess {
  port: number;
  /** All that it has logged. */
  logged: () => string;
  /** `kill -9`. */
  kill: () => Promise<void>;
  /** Starts it again on the same port. */
  restart: () => Promise<void>;
  /** Takes its database away, as if Postgres were gone, without hurting anybody else's. */
  losePostgres: () => Promise<void>;
  regainPostgres: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts it, and waits until it is ready. */
export async function startServiceProcess(
  { sql, databaseUrl, auditKey, peppers }: TestService,
  env: Record<string, string>,
): Promise<ServiceProcess> {
  const port = await freePort();
  const role = `gateway_${randomUUID().replaceAll("-", "")}`;
  const password = randomBytes(12).toString("hex");
  await sql(`create role ${role} login password '${password}' in role ${new URL(databaseUrl).username}`);
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = password;

  let child: ChildProcess | undefined;
  let logged = "";
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  const start = async () => {
    child = spawn(process.execPath, ["--import", "tsx", path.join(root, "lib/key-service/main.ts")], {
      cwd: root,
      env: {
        NODE_ENV: "test",
        PATH: process.env["PATH"],
        DATABASE_URL: url.href,
        AUDIT_KEY: auditKey.toString("base64"),
        KEY_PEPPERS: peppers.map(({ version, key }) => `${version}:${key.toString("base64")}`).join(","),
        KEY_SERVICE_SECRET: randomBytes(48).toString("base64"),
        SERVICE_PORT: String(port),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout?.on("data", (chunk: Buffer) => (logged += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (logged += chunk.toString()));
    await answered(`http://127.0.0.1:${port}/readyz`, () => logged);
  };
  await start();
  return {
    port,
    logged: () => logged,
    kill: () => end("SIGKILL"),
    restart: start,
    losePostgres: async () => {
      await sql(`alter role ${role} nologin`);
      await sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", [role]);
    },
    regainPostgres: async () => void (await sql(`alter role ${role} login`)),
    stop: async () => {
      await end("SIGTERM");
      await sql(`drop role if exists ${role}`);
    },
  };
}
