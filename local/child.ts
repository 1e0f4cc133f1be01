import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { projectRoot } from "@/local/root";

export type ChildOptions = {
  /** What a person calls it, for messages. */
  name: string;
  /** A script and its arguments, run by this Node. */
  command: string[];
  env: NodeJS.ProcessEnv;
  /** Everything it prints goes here, and to the terminal too if `echo`. */
  logFile: string;
  echo: boolean;
};

export type Child = {
  name: string;
  /** Its process id; undefined when it could not be started. */
  pid: number | undefined;
  logFile: string;
  /** Settles when the process has ended, with how. */
  ended: Promise<string>;
  /** Asks it to end (SIGTERM), and insists after 10 s. */
  stop: () => Promise<void>;
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>;
};

const preload = path.join(import.meta.dirname, "end-with-parent.mjs");

/** Starts a process that ends with this one. It is in a group of its own: Ctrl-C reaches the launcher only. */
export function startChild({ name, command, env, logFile, echo }: ChildOptions): Child {
  const log = createWriteStream(logFile, { mode: 0o600 });
  const child = spawn(process.execPath, ["--import", preload, ...command], {
    cwd: projectRoot,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.stdout?.on("data", (chunk: Buffer) => record(chunk, process.stdout));
  child.stderr?.on("data", (chunk: Buffer) => record(chunk, process.stderr));
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => log.end(() => resolve(signal ?? `exit code ${code}`)));
  });
  return {
    name,
    pid: child.pid,
    logFile,
    ended,
    stop: async () => {
      signalGroup("SIGTERM");
      const insist = setTimeout(() => signalGroup("SIGKILL"), 10_000);
      await ended;
      clearTimeout(insist);
    },
    kill: async () => {
      signalGroup("SIGKILL");
      await ended;
    },
  };

  function record(chunk: Buffer, terminal: NodeJS.WriteStream): void {
    log.write(chunk);
    if (echo) terminal.write(chunk);
  }

  function signalGroup(signal: NodeJS.Signals): void {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has just ended by itself.
    }
  }
}
