import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort, isFree, loopback } from "@/local/free-port";
import type { Log } from "@/local/log";
import { createCluster } from "@/local/postgres-cluster";
import { connects, databaseUser, ensureDatabase, urlOf } from "@/local/postgres-connection";
import { postgresHome } from "@/local/postgres-home";
import { runPostgresProgram } from "@/local/postgres-program";
import { findRunning } from "@/local/postgres-running";

export type PostgresOptions = { dataDir: string; password: string; log: Log };

export type Postgres = {
  /** Connection string of the database `eucalyptus`. */
  url: string;
  port: number;
  /** The cluster's folder: heap, WAL and `server.log`. */
  dataFolder: string;
  /** True when a server that an earlier launcher left behind was taken over. */
  foundRunning: boolean;
  /** Stops the server in order (fast shutdown), whoever started it. */
  stop: () => Promise<void>;
};

/**
 * Starts the embedded Postgres of a data folder, making the cluster first where there is none, or takes over the
 * one that a killed launcher left running. Throws with the end of the server's own log when it does not start.
 */
export async function startPostgres({ dataDir, password, log }: PostgresOptions): Promise<Postgres> {
  const home = await postgresHome(dataDir, log);
  await createCluster(home, password, log);
  const running = await findRunning(home.data, password);
  const port = running ?? (await start());
  await ensureDatabase(port, password);
  return {
    url: urlOf(port, password),
    port,
    dataFolder: home.data,
    foundRunning: running !== undefined,
    stop: () => runPostgresProgram(home, "pg_ctl", ["stop", "-D", home.data, "-m", "fast", "-w", "-t", "30"]),
  };

  async function start(): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      const candidate = await choosePort(dataDir);
      const options = `-p ${candidate} -c listen_addresses=${loopback} -c unix_socket_directories=`;
      const logFile = path.join(home.data, "server.log");
      try {
        const wait = ["-w", "-t", "60"];
        await runPostgresProgram(home, "pg_ctl", [
          "start",
          "-D",
          home.data,
          ...wait,
          "-l",
          logFile,
          "-o",
          options,
        ]);
      } catch (cause) {
        // Another program may have taken the port between our look and the start.
        if (attempt < 3 && !(await isFree(candidate))) continue;
        throw new Error(`Postgres did not start. ${await lastLines(logFile)}`, { cause });
      }
      if (await connects(candidate, password)) return candidate;
      throw new Error(`Postgres does not accept '${databaseUser}' with the password kept in ${dataDir}.`);
    }
  }
}

// The port stays the same from start to start, for people who look in with psql.
async function choosePort(dataDir: string): Promise<number> {
  const note = path.join(dataDir, "postgres-port");
  const kept = existsSync(note) ? Number(await readFile(note, "utf8")) : 0;
  if (Number.isInteger(kept) && kept > 0 && (await isFree(kept))) return kept;
  const port = await freePort();
  await writeFile(note, `${port}\n`);
  return port;
}

async function lastLines(logFile: string): Promise<string> {
  if (!existsSync(logFile)) return "It wrote no log.";
  const lines = (await readFile(logFile, "utf8")).trimEnd().split("\n");
  return `Its log ends with:\n${lines.slice(-8).join("\n")}`;
}
