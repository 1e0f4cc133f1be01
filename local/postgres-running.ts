import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { dataFolderOf } from "@/local/postgres-connection";

const patience = { answering: 30_000, dying: 5_000 };

/**
 * The port of a server that already runs on this data folder, left behind by a launcher that was killed.
 * Waits up to 30 s for one that is starting, recovering or shutting down, and 5 s for one that is dying.
 */
export async function findRunning(data: string, password: string): Promise<number | undefined> {
  const begun = Date.now();
  while (Date.now() < begun + patience.answering) {
    const left = await readPidFile(data);
    if (left === undefined || !isAlive(left.pid)) return undefined;
    if (await isSomethingElse(left.pid)) {
      await markDead(data);
      return undefined;
    }
    const answer = await dataFolderOf(left.port, password);
    if (typeof answer === "object") {
      return (await realpath(answer.folder)) === (await realpath(data)) ? left.port : undefined;
    }
    if (answer === "unreachable" && Date.now() > begun + patience.dying) return undefined;
    await delay(50);
  }
  return undefined;
}

// postmaster.pid: process id, data folder, start time, port, one a line.
async function readPidFile(data: string): Promise<{ pid: number; port: number } | undefined> {
  const file = pidFile(data);
  if (!existsSync(file)) return undefined;
  const lines = (await readFile(file, "utf8")).split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

const pidFile = (data: string) => path.join(data, "postmaster.pid");

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

// After a restart of the machine the number may be another program's, and where process 1 collects no dead
// children the killed server stays as a zombie. Postgres would refuse to start because of either.
async function isSomethingElse(pid: number): Promise<boolean> {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return false;
  const [, name, state] = /\((.*)\) (\w)/.exec(await readFile(stat, "utf8").catch(() => "")) ?? [];
  return name !== undefined && (name !== "postgres" || state === "Z");
}

// Only the process id is replaced, by one that has just ended: Postgres' check of the old server's shared memory,
// which the rest of the file leads to, stays in force.
async function markDead(data: string): Promise<void> {
  const [, ...rest] = (await readFile(pidFile(data), "utf8")).split("\n");
  await writeFile(pidFile(data), [spawnSync("true").pid, ...rest].join("\n"));
}
