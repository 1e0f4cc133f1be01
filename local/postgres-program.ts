import { spawn } from "node:child_process";
import path from "node:path";
import type { PostgresHome } from "@/local/postgres-home";

/**
 * Runs one of Postgres' programs to its end, as the user the server runs as. Throws with what it said when it fails.
 * A server started by `pg_ctl` leaves our process group, so Ctrl-C in the terminal does not reach it before us.
 */
export function runPostgresProgram(
  home: PostgresHome,
  program: "initdb" | "pg_ctl",
  args: string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(home.binaries, "bin", program), args, {
      cwd: "/",
      // The C locale and UTC make the cluster the same on every machine.
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "ignore", "pipe"],
      ...(home.runAs && { uid: home.runAs.uid, gid: home.runAs.gid }),
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    child.once("error", reject);
    // "exit", not "close": the server that pg_ctl leaves behind keeps the pipe open.
    child.once("exit", (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}: ${said.trim()}`));
    });
  });
}
