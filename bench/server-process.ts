import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { answers } from "@/local/answers";
import { startChild } from "@/local/child";
import { baseEnvironment } from "@/local/environment";
import { freePort } from "@/local/free-port";
import { type Cores, pin } from "@/bench/machine";

/** A server under test, as a process of its own. */
export interface ServerProcess {
  port: number;
  url: string;
  /** From starting it until it said that it is ready, in ms. */
  startedIn: number;
  /** Time that it used a processor for so far, in ms; NaN where the system does not say. */
  processorTime: () => number;
  /** Memory that it holds, in MiB. */
  residentMemory: () => number;
  stop: () => Promise<void>;
}

export interface ServerOptions {
  name: string;
  command: string[];
  env: Record<string, string>;
  /** The name of the setting that takes the port. */
  portSetting: string;
  /** What answers once it is ready. */
  readyPath: string;
  folder: string;
  on?: keyof Cores;
}

const CLOCK_TICK_MS = 10;

/** Starts a server on a core of its own and waits until it is ready. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { name, command, env, portSetting, readyPath, folder, on = "server" } = options;
  const port = await freePort();
  const began = performance.now();
  const child = startChild({
    name,
    command,
    env: { ...baseEnvironment(), ...env, [portSetting]: String(port) },
    logFile: path.join(folder, `${name.replaceAll(/\W+/g, "-")}-${port}.log`),
    echo: false,
  });
  pin(child.pid, on);
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}${readyPath}`, child);
  return {
    port,
    url,
    startedIn: performance.now() - began,
    processorTime: () => processorTimeOf(child.pid),
    residentMemory: () => residentMemoryOf(child.pid),
    stop: child.stop,
  };
}

// User and system time are the 14th and 15th field, counted from the process' name in parentheses (proc_pid_stat(5)).
function processorTimeOf(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, "latin1").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS;
}

function residentMemoryOf(pid: number | undefined): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_024;
}
