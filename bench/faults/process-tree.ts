import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process and all that it has started, itself last. */
export function treeOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const line of execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n")) {
    const [own = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), own]);
  }
  const below = (of: number): number[] => [...(children.get(of) ?? []).flatMap(below), of];
  return below(pid);
}

/** `kill -9` of all of them at once. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended with its parent.
    }
  }
}

/** The process id in a `postmaster.pid`. */
export const postmasterOf = (file: string): number => Number(readFileSync(file, "utf8").split("\n")[0]);
