import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Ledger, type LedgerCheck, ledgerFigures } from "@/bench/faults/ledger";
import { administratorAt, newCustomer, type OwnKey } from "@/bench/faults/management";
import { killAll, postmasterOf, treeOf } from "@/bench/faults/process-tree";
import { bounded, type Figure, told } from "@/bench/measurement";
import type { KeyServiceClient } from "@/lib/key-service/client/client";
import { elsewhereNote, removeDataDir, temporaryDataDir } from "@/local/data-dir";
import { baseEnvironment } from "@/local/environment";
import { freePort, isFree } from "@/local/free-port";
import { urlOf } from "@/local/postgres-connection";
import { projectRoot } from "@/local/root";
import { type DemoSecrets, demoSecrets } from "@/local/settings";

const CHANGES = 200;
const PATIENCE_MS = 120_000;

/** What customers would notice of a change that was acknowledged. */
interface Promised {
  apiKey: string;
  status: 200 | 401;
}

/** The demo killed as a whole while changes are made, and started again, so many times. */
export async function killedDemo(rounds: number): Promise<Figure[]> {
  const dataDir = await temporaryDataDir();
  const demo = new Demo(dataDir, await twoFreePorts());
  const checks: LedgerCheck[] = [];
  const acknowledged: number[] = [];
  let broken = 0;
  try {
    await demo.start();
    for (let round = 0; round < rounds; round += 1) {
      const { ledger, promised } = await changeUntilKilled(demo, round, rounds);
      acknowledged.push(ledger.count());
      await demo.start();
      broken += await brokenPromises(demo.url, promised);
      const check = await ledger.check(await demo.databaseUrl(), (await demo.secrets()).AUDIT_KEY);
      checks.push(check);
      console.log(
        `  round ${round + 1}: ${check.acknowledged} acknowledged, ${check.missing} missing, ${check.halfDone} half done, ${broken} broken so far`,
      );
    }
  } finally {
    await demo.stop();
    await removeDataDir(dataDir);
  }
  return [
    told("rounds", `${rounds}, with ${CHANGES} changes under way each`),
    told("acknowledged before the kill", acknowledged.join(", ")),
    ...ledgerFigures(checks),
    bounded("keys that verify otherwise than was acknowledged", String(broken), "0", broken === 0),
  ];
}

/** Starts all changes at once and kills everything when so many of them are acknowledged, another number each round. */
async function changeUntilKilled(
  demo: Demo,
  round: number,
  rounds: number,
): Promise<{ ledger: Ledger; promised: Promised[] }> {
  const client = administratorAt(demo.url, (await demo.secrets()).KEY_SERVICE_SECRET);
  const customer = await newCustomer(client, `Round ${round + 1}`);
  const keys: OwnKey[] = [];
  for (let count = 0; count < (2 * CHANGES) / 3; count += 1) keys.push(await customer.issue());
  const ledger = new Ledger();
  const promised: Promised[] = [];
  const killAfter = Math.ceil((CHANGES * (round + 0.5)) / rounds);
  let isKilled = false;
  const changes = Array.from({ length: CHANGES }, async (_, count) => {
    const change = count % 3 === 0 ? () => issue(customer) : () => end(client, keys, count);
    const outcome = await change().catch(() => null);
    if (outcome === null) return;
    ledger.acknowledge(outcome.kind, outcome.id);
    promised.push(outcome);
    if (ledger.count() < killAfter || isKilled) return;
    isKilled = true;
    demo.kill();
  });
  await Promise.all(changes);
  // On a busy machine some are answered 503 for want of a connection; then it is killed at rest.
  if (!isKilled) demo.kill();
  return { ledger, promised };
}

type Outcome = Promised & { kind: "issued" | "rotated" | "revoked"; id: string };

async function issue(customer: Awaited<ReturnType<typeof newCustomer>>): Promise<Outcome> {
  return { kind: "issued", status: 200, ...(await customer.issue()) };
}

/** Rotates a key, or revokes the next. */
async function end(client: KeyServiceClient, keys: OwnKey[], count: number): Promise<Outcome> {
  const key = keys.pop();
  if (!key) throw new Error("there is no key left");
  const params = { credentialId: key.id };
  if (count % 3 === 1) {
    await client("DELETE /credentials/{credentialId}", { params });
    return { kind: "revoked", status: 401, ...key };
  }
  const { data } = await client("POST /credentials/{credentialId}/rotate", {
    params,
    body: { overlapSeconds: 0 },
  });
  return { kind: "rotated", status: 200, id: key.id, apiKey: data.apiKey ?? "" };
}

async function brokenPromises(url: string, promised: readonly Promised[]): Promise<number> {
  let broken = 0;
  for (const { apiKey, status } of promised) {
    const answer = await fetch(`${url}/qsi/gather/verify`, { headers: { "x-api-key": apiKey } });
    await answer.arrayBuffer();
    if (answer.status !== status) broken += 1;
  }
  return broken;
}

/** `npm run demo`, with everything that it starts. */
class Demo {
  #launcher: ChildProcess | undefined;
  #said = "";

  constructor(
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  secrets(): Promise<DemoSecrets> {
    return demoSecrets(this.dataDir);
  }

  async databaseUrl(): Promise<string> {
    const port = Number(await readFile(path.join(this.dataDir, "postgres-port"), "utf8"));
    return urlOf(port, (await this.secrets()).DATABASE_PASSWORD);
  }

  /** Starts it, and waits until it says that it has. */
  async start(): Promise<void> {
    this.#said = "";
    this.#launcher = spawn(process.execPath, ["local/run.mjs", "demo"], {
      cwd: projectRoot,
      env: { ...baseEnvironment(), DATA_DIR: this.dataDir, PORT: String(this.port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const hear = (chunk: Buffer) => (this.#said += chunk.toString());
    this.#launcher.stdout?.on("data", hear);
    this.#launcher.stderr?.on("data", hear);
    const until = Date.now() + PATIENCE_MS;
    while (!this.#said.includes("Eucalyptus is at")) {
      if (Date.now() > until || this.#launcher.exitCode !== null)
        throw new Error(`The demo did not start:\n${this.#said}`);
      await sleep(50);
    }
  }

  /** Everything at once: the launcher, what it started, and Postgres, which is nobody's child. */
  kill(): void {
    const { pid } = this.#launcher ?? {};
    if (pid === undefined) throw new Error("the demo does not run");
    const postmaster = postmasterOf(path.join(this.#postgresFolder(), "postmaster.pid"));
    killAll([pid, ...treeOf(pid), postmaster, ...treeOf(postmaster)]);
  }

  async stop(): Promise<void> {
    const launcher = this.#launcher;
    if (!launcher || launcher.exitCode !== null || launcher.signalCode !== null) return;
    const ended = new Promise((resolve) => launcher.once("exit", resolve));
    launcher.kill("SIGINT");
    await ended;
  }

  // What root's Postgres can not reach in the data folder lies elsewhere.
  #postgresFolder(): string {
    const beside = path.join(this.dataDir, "postgres");
    if (existsSync(beside)) return beside;
    throw new Error(`There is no Postgres in ${this.dataDir}; see ${elsewhereNote(this.dataDir)}`);
  }
}

async function twoFreePorts(): Promise<number> {
  for (;;) {
    const port = await freePort();
    if (port < 65_000 && (await isFree(port + 1))) return port;
  }
}
