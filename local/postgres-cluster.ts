import { existsSync } from "node:fs";
import { chown, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Log } from "@/local/log";
import { databaseUser } from "@/local/postgres-connection";
import type { PostgresHome } from "@/local/postgres-home";
import { runPostgresProgram } from "@/local/postgres-program";

/** Makes the cluster where there is none yet. A cluster whose making was interrupted is made anew. */
export async function createCluster(home: PostgresHome, password: string, log: Log): Promise<void> {
  if (existsSync(path.join(home.data, "PG_VERSION"))) return;
  log("Creating the database");
  const unfinished = `${home.data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const secret = await mkdtemp(path.join(unfinished, "..", "postgres-password-"));
  const passwordFile = path.join(secret, "password");
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    for (const made of [unfinished, secret, passwordFile]) await handOver(made, home);
    const owner = ["-U", databaseUser, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    // Postgres' own C.UTF-8: names sort and fold the same whatever locales the machine has.
    const text = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await runPostgresProgram(home, "initdb", ["-D", unfinished, ...owner, ...text]);
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
  await rename(unfinished, home.data);
}

async function handOver(made: string, { runAs }: PostgresHome): Promise<void> {
  if (runAs !== undefined) await chown(made, runAs.uid, runAs.gid);
}
