import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { pin } from "@/bench/machine";
import { baseEnvironment, serviceEnvironment } from "@/local/environment";
import { type Postgres, startPostgres } from "@/local/postgres";
import { urlOf } from "@/local/postgres-connection";
import { projectRoot } from "@/local/root";
import type { DemoSecrets } from "@/local/settings";

/** In production Postgres has a machine of its own; here it must not hold up those who count how late an answer is. */
const GIVES_WAY = constants.priority.PRIORITY_BELOW_NORMAL;

/** The Postgres that everything here is measured on. */
export class BenchDatabase {
  private constructor(
    private readonly postgres: Postgres,
    private readonly secrets: DemoSecrets,
  ) {}

  static async start(dataDir: string, secrets: DemoSecrets): Promise<BenchDatabase> {
    const password = secrets.DATABASE_PASSWORD;
    return new BenchDatabase(await startPostgres({ dataDir, password, log: () => undefined }), secrets);
  }

  stop(): Promise<void> {
    return this.postgres.stop();
  }

  /** Keeps connections that are made from now on to these cores, where those that make load come first. */
  async confine(to: "database" | "all"): Promise<void> {
    const [pid] = (await readFile(path.join(this.postgres.dataFolder, "postmaster.pid"), "utf8")).split("\n");
    pin(Number(pid), to);
    if (to === "database") setPriority(Number(pid), GIVES_WAY);
  }

  urlOf(name: string): string {
    return urlOf(this.postgres.port, this.secrets.DATABASE_PASSWORD, name);
  }

  /** Makes a database with the service's tables and fills it by `npm run seed`; gives how long the filling took, in s. */
  async seeded(name: string, organizations: number, credentials: number, keysFile?: string): Promise<number> {
    await this.create(name);
    const url = this.urlOf(name);
    await migrateDatabase(url);
    const counts = ["--organizations", String(organizations), "--credentials", String(credentials)];
    const keys = keysFile === undefined ? [] : ["--keys", keysFile, "--key-count", "140000"];
    const began = performance.now();
    await run(["dist/seed.mjs", ...counts, ...keys], serviceEnvironment(this.secrets, url));
    return (performance.now() - began) / 1_000;
  }

  /** Makes an empty database. */
  async create(name: string): Promise<void> {
    await this.query("postgres", `create database ${name}`);
  }

  /** Runs one statement in a database. */
  async query<Row extends Record<string, unknown>>(
    name: string,
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const client = new Client({ connectionString: this.urlOf(name) });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
}

function run(command: string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: projectRoot,
      env: { ...baseEnvironment(), ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    pin(child.pid, "all");
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command.join(" ")} ended with ${code}: ${complaint}`));
    });
  });
}
