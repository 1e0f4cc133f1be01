import { administrator } from "@/bench/actor";
import { type ListCall, listCalls } from "@/bench/list-calls";
import { bounded, type Figure, type Measurement, told } from "@/bench/measurement";
import type { ServerProcess } from "@/bench/server-process";
import { quantile } from "@/bench/statistics";
import { LARGE, SMALL, type World } from "@/bench/world";

const SEED_SECONDS = 300;
const BOUNDS = {
  list: { p50: 7, p95: 15 },
  search: { p50: Infinity, p95: 60 },
  overview: { p50: 10, p95: Infinity },
};
/** Below this time, in ms, a call may take more than twice what it takes among a thousand credentials. */
const QUICK_ENOUGH_MS = 10;

/** A service has answered for days: what it does often was compiled long ago, and Postgres has its pages in memory. */
const WARM_UP_ROUNDS = 100;

interface Times {
  p50: number;
  p95: number;
}

export const measurement: Measurement = {
  title: "Lists, called one after the other over HTTP",
  run: async (world) => {
    const { seedSeconds } = world;
    const count = world.plan.credentials.toLocaleString("en-US");
    const [small, large] = [await timesOf(world, SMALL), await timesOf(world, LARGE)];
    return [
      bounded(
        `\`npm run seed\`, ${count} credentials`,
        `${seedSeconds.toFixed(0)} s`,
        `≤ ${SEED_SECONDS} s`,
        seedSeconds <= SEED_SECONDS,
      ),
      ...[...large].map(([call, times]) => figureOf(call, times, findTimes(small, call.name))),
    ];
  },
};

function figureOf({ name, kind }: ListCall, times: Times | null, few: Times | null): Figure {
  if (!times) return told(name, "not there");
  const { p50, p95 } = BOUNDS[kind];
  const limits = [
    ...(Number.isFinite(p50) ? [`p50 ≤ ${p50}`] : []),
    ...(Number.isFinite(p95) ? [`p95 ≤ ${p95}`] : []),
    `≤ 2 × or ${QUICK_ENOUGH_MS} ms`,
  ];
  const scales = few === null || times.p50 <= Math.max(QUICK_ENOUGH_MS, 2 * few.p50);
  return bounded(
    name,
    `p50 ${times.p50.toFixed(1)} ms, p95 ${times.p95.toFixed(1)} ms (among 1,000: ${few?.p50.toFixed(1) ?? "?"} ms)`,
    limits.join(", "),
    times.p50 <= p50 && times.p95 <= p95 && scales,
  );
}

const findTimes = (small: Map<ListCall, Times | null>, name: string): Times | null =>
  [...small].find(([call]) => call.name === name)?.[1] ?? null;

async function timesOf(world: World, database: string): Promise<Map<ListCall, Times | null>> {
  const service = await world.startService(database);
  const header = administrator(world.secrets.KEY_SERVICE_SECRET);
  const calls = await listCalls(world, database);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    for (const call of calls) await timeCall(service, call, header);
  }
  const times = new Map<ListCall, Times | null>();
  for (const call of calls) {
    const took: (number | null)[] = [];
    for (let count = 0; count < world.plan.calls; count += 1)
      took.push(await timeCall(service, call, header));
    const answered = took.filter((time) => time !== null);
    times.set(
      call,
      answered.length < took.length ? null : { p50: quantile(answered, 0.5), p95: quantile(answered, 0.95) },
    );
  }
  await service.stop();
  return times;
}

/** How long one call took, in ms; null where there is nothing by that id. */
async function timeCall(
  { url }: ServerProcess,
  { path }: ListCall,
  header: () => Promise<string>,
): Promise<number | null> {
  const headers = { authorization: await header() };
  const began = performance.now();
  const answer = await fetch(`${url}/qsi/gather/${path}`, { headers });
  await answer.text();
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return performance.now() - began;
}
