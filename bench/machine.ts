import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";

/** Which cores belong to whom, as `taskset` reads them. */
export interface Cores {
  server: string;
  load: string;
  database: string;
  all: string;
}

const count = cpus().length;
const canPin = platform() === "linux" && existsSync("/proc/self") && count > 1 && hasTaskset();

/** The server under test has a core to itself; the load has another, which Postgres shares where there are only two. */
const cores: Cores = {
  server: "0",
  load: "1",
  database: count > 2 ? `2-${count - 1}` : "1",
  all: `0-${count - 1}`,
};

/** Keeps a process and all its threads to some cores, where the system can do that. */
export function pin(pid: number | undefined, to: keyof Cores): void {
  if (canPin && pid !== undefined) spawnSync("taskset", ["-a", "-c", "-p", cores[to], String(pid)]);
}

/** What the figures were taken on, in a few lines of Markdown. */
export function machineShape(): string[] {
  const [first] = cpus();
  return [
    `${count} cores (${first?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.versions.node}`,
    canPin
      ? `the server under test alone on core ${cores.server}, the load on core ${cores.load}, Postgres on core ${cores.database} (taskset)`
      : "nothing is pinned to a core here: server, load and Postgres disturb each other",
  ];
}

function hasTaskset(): boolean {
  return spawnSync("taskset", ["--version"]).status === 0;
}
