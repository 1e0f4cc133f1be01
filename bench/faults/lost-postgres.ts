import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type CustomerAnswer, CustomerLoad } from "@/bench/faults/customer-load";
import type { Instance } from "@/bench/faults/instance";
import { administratorAt, newCustomer } from "@/bench/faults/management";
import { onStage, type Stage } from "@/bench/faults/stage";
import { bounded, type Figure, told } from "@/bench/measurement";
import { ms, quantile } from "@/bench/statistics";
import { generateApiKey } from "@/lib/key-service/domain/api-key";

const RATE = 500;
const KEYS = 200;
const DOWN_MS = 20_000;
const AROUND_MS = 5_000;
const AFTER_MS = 15_000;
/** The change feed counts as lost a second after it was confirmed last; another half for a busy machine. */
const FEED_LOST_MS = 1_500;
const RECOVERED_MS = 5_000;
const SHORT_STALE_SECONDS = 5;

/** What a key is to the instance when Postgres goes. */
type Kind = "known" | "new" | "unknown" | "malformed";

/** One key of each kind after the other, known ones most. */
type Draw = () => { key: Kind; apiKey: string };

/** Postgres stopped under load, once for 20 s, with two instances: one as usual, one that may serve stale for 5 s only. */
export const lostPostgres = (): Promise<Figure[]> =>
  onStage(async (stage) => {
    const usual = await stage.startInstance();
    const short = await stage.startInstance({ STALE_SECONDS: String(SHORT_STALE_SECONDS) });
    const draw = await prepare(stage, [usual, short]);
    const watches = [new Watch(usual, draw, RATE), new Watch(short, draw, RATE / 5)] as const;
    for (const watch of watches) watch.start();
    await sleep(AROUND_MS);
    const lostAt = performance.now();
    await stage.postgres.stop();
    const goneAt = performance.now();
    await sleep(DOWN_MS / 2);
    const [management, readiness] = await Promise.all([
      managementCall(usual, stage),
      readinessOf([usual, short]),
    ]);
    await sleep(Math.max(0, lostAt + DOWN_MS - performance.now()));
    const returningAt = performance.now();
    await stage.restartPostgres();
    const backAt = performance.now();
    await sleep(AFTER_MS);
    for (const watch of watches) await watch.stop();
    return [
      ...figuresOf(watches[0].answers, { lostAt, returningAt, backAt }),
      ...staleFor(watches[1].answers, goneAt, returningAt),
      bounded(
        "a management call meanwhile",
        `${management.status} after ${ms(management.took)}`,
        "503",
        management.status === 503,
      ),
      bounded(
        `/readyz after ${DOWN_MS / 2_000} s`,
        `${readiness.join(" and ")} (stale for 30 s, for ${SHORT_STALE_SECONDS} s)`,
        "200 and 503",
        readiness.join() === "200,503",
      ),
    ];
  });

/** Half of the keys are in every instance's memory before Postgres goes, half were never asked about. */
async function prepare({ secrets }: Stage, instances: readonly Instance[]): Promise<Draw> {
  const [first] = instances;
  if (!first) throw new Error("there is no instance");
  const customer = await newCustomer(
    administratorAt(first.url, secrets.KEY_SERVICE_SECRET),
    "Northwind Health",
  );
  const known: string[] = [];
  const cold: string[] = [];
  for (let count = 0; count < KEYS; count += 1)
    (count % 2 ? known : cold).push((await customer.issue()).apiKey);
  for (const { url } of instances)
    for (const apiKey of known)
      await (await fetch(`${url}/qsi/gather/verify`, { headers: { "x-api-key": apiKey } })).arrayBuffer();
  const nobodys = Array.from({ length: KEYS }, () => generateApiKey(randomBytes));
  const oneOf = (keys: readonly string[]) => keys[Math.floor(Math.random() * keys.length)] ?? "";
  return () => {
    const drawn = Math.random();
    if (drawn < 0.7) return { key: "known", apiKey: oneOf(known) };
    // Asked about only when Postgres has gone: what was asked about before is known.
    if (drawn < 0.8) return { key: "new", apiKey: oneOf(cold) };
    if (drawn < 0.9) return { key: "unknown", apiKey: oneOf(nobodys) };
    return { key: "malformed", apiKey: "rubbish" };
  };
}

/** The load on one instance, and all that it was answered. */
class Watch {
  readonly answers: CustomerAnswer<Kind>[] = [];
  #load: CustomerLoad<Kind>;

  constructor({ port }: Instance, draw: Draw, rate: number) {
    const began = performance.now();
    this.#load = new CustomerLoad<Kind>({
      port,
      path: "/qsi/gather/verify",
      rate,
      next: () => {
        const drawn = draw();
        const isBefore = performance.now() - began < AROUND_MS + FEED_LOST_MS;
        return isBefore && drawn.key === "new" ? { key: "malformed", apiKey: "rubbish" } : drawn;
      },
      onAnswer: (answer) => this.answers.push(answer),
    });
  }

  start(): void {
    this.#load.start();
  }

  stop(): Promise<void> {
    return this.#load.stop();
  }
}

function figuresOf(
  answers: readonly CustomerAnswer<Kind>[],
  { lostAt, returningAt, backAt }: { lostAt: number; returningAt: number; backAt: number },
): Figure[] {
  const between = (from: number, to: number) =>
    answers.filter(({ begunAt }) => begunAt >= from && begunAt < to);
  const before = answers.filter(({ answeredAt }) => answeredAt < lostAt);
  const down = between(lostAt + FEED_LOST_MS, Infinity).filter(({ answeredAt }) => answeredAt < returningAt);
  const atOnce = between(lostAt, lostAt + FEED_LOST_MS);
  const known = down.filter(({ key }) => key === "known");
  const others = down.filter(({ key }) => key === "new" || key === "unknown");
  const wrongBefore = before.filter((answer) => !isAsUsual(answer)).length;
  const wrongKnown = known.filter(({ status, isStale }) => status !== 200 || !isStale).length;
  const wrongOthers = others.filter(({ status, saysWhenToRetry }) => status !== 503 || !saysWhenToRetry);
  const wrongMalformed = down.filter(({ key, status }) => key === "malformed" && status !== 401).length;
  const refusedAtOnce = atOnce.filter(
    ({ key, status }) => key === "known" && status !== 200 && status !== 503,
  );
  const settledAt = Math.max(
    backAt,
    ...between(returningAt, Infinity)
      .filter((answer) => !isAsUsual(answer))
      .map(({ answeredAt }) => answeredAt),
  );
  return [
    told("requests", `${answers.length}, of which ${down.length} while the feed was lost`),
    bounded("before: not as usual", String(wrongBefore), "0", wrongBefore === 0),
    bounded(
      "in the first 1.5 s: a known good key neither accepted nor 503",
      String(refusedAtOnce.length),
      "0",
      refusedAtOnce.length === 0,
    ),
    bounded(
      `then: known good keys without 200 and the stale mark, of ${known.length}`,
      String(wrongKnown),
      "0",
      wrongKnown === 0,
    ),
    bounded(
      `then: other well-formed keys without 503 and Retry-After, of ${others.length}`,
      String(wrongOthers.length),
      "0",
      wrongOthers.length === 0,
    ),
    bounded("then: malformed keys without 401", String(wrongMalformed), "0", wrongMalformed === 0),
    told("time of those 503s", `p50 ${time(others, 0.5)}, p99 ${time(others, 0.99)}`),
    told("time of the stale answers", `p50 ${time(known, 0.5)}, p99 ${time(known, 0.99)}`),
    bounded(
      "everything as usual again after Postgres was back, without a restart",
      ms(settledAt - backAt),
      `≤ ${RECOVERED_MS} ms`,
      settledAt - backAt <= RECOVERED_MS,
    ),
  ];
}

/** With a short time for stale answers: accepts until it is over, then none. */
function staleFor(answers: readonly CustomerAnswer<Kind>[], goneAt: number, returningAt: number): Figure[] {
  const over = goneAt + SHORT_STALE_SECONDS * 1_000 + FEED_LOST_MS;
  const late = answers.filter(({ begunAt, answeredAt }) => begunAt >= over && answeredAt < returningAt);
  const wrong = late.filter(({ key, status }) => status !== (key === "malformed" ? 401 : 503)).length;
  const lastStale = Math.max(
    ...answers
      .filter(({ begunAt, isStale }) => isStale && begunAt < returningAt)
      .map(({ begunAt }) => begunAt),
  );
  return [
    told(
      `with STALE_SECONDS=${SHORT_STALE_SECONDS}: the last stale answer after Postgres was gone`,
      ms(lastStale - goneAt),
    ),
    bounded(
      `with STALE_SECONDS=${SHORT_STALE_SECONDS}, after that: well-formed keys without 503, of ${late.length}`,
      String(wrong),
      "0",
      wrong === 0 && late.length > 0,
    ),
  ];
}

const isAsUsual = ({ key, status, isStale }: CustomerAnswer<Kind>): boolean =>
  status === (key === "known" || key === "new" ? 200 : 401) && !isStale;

const time = (answers: readonly CustomerAnswer<Kind>[], part: number): string =>
  ms(
    quantile(
      answers.map(({ begunAt, answeredAt }) => answeredAt - begunAt),
      part,
    ),
  );

async function managementCall(
  { url }: Instance,
  { secrets }: Stage,
): Promise<{ status: number; took: number }> {
  const asked = performance.now();
  const status = await administratorAt(url, secrets.KEY_SERVICE_SECRET)("GET /credentials", {}).then(
    () => 200,
    (error: unknown) =>
      error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : 0,
  );
  return { status, took: performance.now() - asked };
}

const readinessOf = (instances: readonly Instance[]): Promise<number[]> =>
  Promise.all(instances.map(async ({ url }) => (await fetch(`${url}/readyz`)).status));
