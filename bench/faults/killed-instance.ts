import { createServer } from "node:http";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type CustomerAnswer, CustomerLoad } from "@/bench/faults/customer-load";
import type { Instance } from "@/bench/faults/instance";
import { Ledger, ledgerFigures } from "@/bench/faults/ledger";
import { administratorAt, newCustomer, type OwnKey } from "@/bench/faults/management";
import { onStage, type Stage } from "@/bench/faults/stage";
import { bounded, type Figure, told } from "@/bench/measurement";
import { ms } from "@/bench/statistics";
import type { KeyServiceClient } from "@/lib/key-service/client/client";
import { startNginx } from "@/lib/key-service/service-tests/gateways/nginx";
import { portOf } from "@/lib/key-service/service-tests/gateways/ports";

const RATE = 500;
const SECONDS = 60;
const KILL_EVERY_MS = 5_000;
const CHANGE_EVERY_MS = 100;
const FIRST_KEYS = 300;
/** A revoked key may be good for so long in an instance that did not answer (security.md, life of a key). */
const LATEST_MS = 1_000;

/** A key, and when its revocation was asked for and acknowledged. */
interface WatchedKey extends OwnKey {
  revokingAt: number;
  revokedAt: number;
}

/** What the customers were told, and how much of it was wrong. */
class Verdicts {
  good = 0;
  refused = 0;
  unavailable = 0;
  unanswered = 0;
  other = 0;
  wronglyRefused = 0;
  wronglyAccepted = 0;
  latestAccept = 0;

  take({ key, begunAt, answeredAt, status }: CustomerAnswer<WatchedKey>): void {
    if (status === 200) this.good += 1;
    else if (status === 401 || status === 403) this.refused += 1;
    else if (status === 503) this.unavailable += 1;
    else if (status === 0) this.unanswered += 1;
    else this.other += 1;
    const isRefused = status === 401 || status === 403;
    if (isRefused && answeredAt < key.revokingAt) this.wronglyRefused += 1;
    const since = begunAt - key.revokedAt;
    if (status !== 200 || since < 0) return;
    this.latestAccept = Math.max(this.latestAccept, since);
    if (since > LATEST_MS) this.wronglyAccepted += 1;
  }
}

/** 500 requests a second through nginx, one instance after the other killed, keys issued and revoked all the while. */
export const killedInstance = (): Promise<Figure[]> =>
  onStage(async (stage) => {
    const instances = [await stage.startInstance(), await stage.startInstance()] as const;
    const port = await startGateway(stage, instances);
    const ledger = new Ledger();
    const keys = new Keys(stage, instances, ledger);
    await keys.fill();
    const verdicts = new Verdicts();
    const load = new CustomerLoad<WatchedKey>({
      port,
      path: "/questions",
      rate: RATE,
      next: () => keys.pick(),
      onAnswer: (answer) => verdicts.take(answer),
    });
    const until = performance.now() + SECONDS * 1_000;
    load.start();
    const [kills] = await Promise.all([killInTurn(instances, until), keys.change(until)]);
    await load.stop();
    const check = await ledger.check(stage.postgres.url, stage.secrets.AUDIT_KEY);
    return [
      told("requests", `${load.sent} in ${SECONDS} s, ${kills} kills`),
      told(
        "answers",
        `${verdicts.good} × 200, ${verdicts.refused} × 401 or 403, ${verdicts.unavailable} × 503, ${verdicts.unanswered} without an answer`,
      ),
      told("changes acknowledged", `${ledger.count("issued")} issued, ${ledger.count("revoked")} revoked`),
      told("changes without an answer (their instance was killed)", String(keys.unacknowledged)),
      bounded("good keys refused", String(verdicts.wronglyRefused), "0", verdicts.wronglyRefused === 0),
      bounded(
        "revoked keys accepted later than 1 s",
        String(verdicts.wronglyAccepted),
        "0",
        verdicts.wronglyAccepted === 0,
      ),
      told("the latest accept after a revocation was acknowledged", ms(verdicts.latestAccept)),
      bounded("other answers", String(verdicts.other), "0", verdicts.other === 0),
      ...ledgerFigures([check]),
    ];
  });

/** The keys of the run: which there are, and what becomes of them. */
class Keys {
  #live: WatchedKey[] = [];
  #revoked: WatchedKey[] = [];
  #turn = 0;
  unacknowledged = 0;

  #clients: KeyServiceClient[];
  #customer: Awaited<ReturnType<typeof newCustomer>> | undefined;

  constructor(
    { secrets }: Stage,
    instances: readonly Instance[],
    private readonly ledger: Ledger,
  ) {
    this.#clients = instances.map(({ url }) => administratorAt(url, secrets.KEY_SERVICE_SECRET));
  }

  async fill(): Promise<void> {
    const [first] = this.#clients;
    if (!first) throw new Error("there is no instance");
    this.#customer = await newCustomer(first, "Northwind Health");
    for (let count = 0; count < FIRST_KEYS; count += 1) await this.#issue();
  }

  /** Nine times in ten a live key, otherwise one that was revoked. */
  pick(): { key: WatchedKey; apiKey: string } {
    const from = this.#revoked.length > 0 && Math.random() < 0.1 ? this.#revoked : this.#live;
    const key = from[Math.floor(Math.random() * from.length)];
    if (!key) throw new Error("there is no key");
    return { key, apiKey: key.apiKey };
  }

  /** Issues and revokes in turn, at one instance or the other. */
  async change(until: number): Promise<void> {
    const open = new Set<Promise<void>>();
    for (let count = 0; performance.now() < until; count += 1) {
      const change = (count % 2 === 0 ? this.#issue() : this.#revoke()).catch(() => {
        this.unacknowledged += 1;
      });
      open.add(change);
      void change.finally(() => open.delete(change));
      await sleep(CHANGE_EVERY_MS);
    }
    await Promise.all(open);
  }

  async #issue(): Promise<void> {
    const key = await this.#customer?.issue(this.#nextClient());
    if (!key) throw new Error("there is no customer");
    this.ledger.acknowledge("issued", key.id);
    this.#live.push({ ...key, revokingAt: Infinity, revokedAt: Infinity });
  }

  async #revoke(): Promise<void> {
    const [key] = this.#live.splice(Math.floor(Math.random() * this.#live.length), 1);
    if (!key) return;
    key.revokingAt = performance.now();
    this.#revoked.push(key);
    await this.#nextClient()("DELETE /credentials/{credentialId}", { params: { credentialId: key.id } });
    key.revokedAt = performance.now();
    this.ledger.acknowledge("revoked", key.id);
  }

  #nextClient() {
    this.#turn += 1;
    const client = this.#clients[this.#turn % this.#clients.length];
    if (!client) throw new Error("there is no instance");
    return client;
  }
}

async function startGateway(stage: Stage, instances: readonly Instance[]): Promise<number> {
  const api = createServer((_, response) => response.end("questions")).listen(0, "127.0.0.1");
  await once(api, "listening");
  stage.atEnd(async () => {
    api.close();
    api.closeAllConnections();
  });
  const nginx = await startNginx({
    keyService: instances.map(({ port }) => port),
    gatherApi: portOf(api),
  });
  stage.atEnd(nginx.stop);
  return nginx.port;
}

async function killInTurn(instances: readonly Instance[], until: number): Promise<number> {
  let kills = 0;
  while (performance.now() + KILL_EVERY_MS < until) {
    const next = sleep(KILL_EVERY_MS);
    const instance = instances[kills % instances.length];
    await instance?.kill();
    await instance?.restart();
    kills += 1;
    await next;
  }
  return kills;
}
