import { runClosedLoop } from "@/bench/load/closed-loop";
import { OpenLoop } from "@/bench/load/open-loop";
import { eachOnce, type Traffic } from "@/bench/load/traffic";
import { bounded, type Measurement, told } from "@/bench/measurement";
import type { ServerProcess } from "@/bench/server-process";
import { median, ms } from "@/bench/statistics";
import type { World } from "@/bench/world";

const KEYS = 5_000;
const ROUNDS = 3;
const LONGEST_MS = 100;
const NOTICEABLE = 1.1;

export const measurement: Measurement = {
  title: "Writing last uses",
  run: async (world) => {
    const service = await world.startService();
    const many = eachOnce(world.keys.good.slice(0, KEYS).map(({ apiKey }) => apiKey));
    const one: Traffic = { ...many, order: many.order.slice(0, 1) };
    await runClosedLoop({ port: service.port, traffic: many, connections: 32 });
    const flushes: number[] = [];
    const additions: number[] = [];
    const p50 = { many: Number.NaN, one: Number.NaN };
    const latencies: { many: number[]; one: number[] } = { many: [], one: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      latencies.one.push(await p50At(world, service, one));
      const watch = watchUsage(service, { flush: flushes, addition: additions });
      latencies.many.push(await p50At(world, service, many));
      await watch.stop();
    }
    await service.stop();
    p50.many = median(latencies.many);
    p50.one = median(latencies.one);
    const flush = median(flushes);
    return [
      bounded(
        `writing ${KEYS.toLocaleString("en-US")} last uses, until they are safe in Postgres (${flushes.length} times)`,
        ms(flush),
        `≤ ${LONGEST_MS} ms`,
        flush <= LONGEST_MS,
      ),
      told(
        `adding them up for lists and pages, afterwards (${additions.length} times)`,
        ms(median(additions)),
      ),
      bounded(
        `p50 at ${KEYS.toLocaleString("en-US")}/s: ${KEYS.toLocaleString("en-US")} keys written each second, or one`,
        `${ms(p50.many)}, ${ms(p50.one)}`,
        `≤ ${NOTICEABLE} ×`,
        p50.many <= NOTICEABLE * p50.one,
      ),
    ];
  },
};

async function p50At({ plan }: World, { port }: ServerProcess, traffic: Traffic): Promise<number> {
  const { latencies, dueAt } = await new OpenLoop({
    port,
    traffic,
    connections: 64,
    rate: KEYS,
    seconds: plan.lastUseSeconds,
  }).run();
  return median(latencies.filter((_, index) => (dueAt[index] ?? 0) > 1_000));
}

/** Reads the service's own figures a few times a second, and takes the time of each step that had all the keys or more. */
function watchUsage(
  { url }: ServerProcess,
  taken: Record<"flush" | "addition", number[]>,
): { stop: () => Promise<void> } {
  // The first look only remembers what the figures were.
  const last = new Map<string, number>();
  const look = async (): Promise<void> => {
    const figures = await (await fetch(`${url}/metrics`)).text();
    for (const [step, times] of Object.entries(taken)) {
      const figure = (unit: string) =>
        Number(new RegExp(`^eucalyptus_usage_${step}_${unit} (\\S+)$`, "m").exec(figures)?.[1]);
      const seconds = figure("seconds");
      if (figure("rows") >= KEYS * 0.9 && last.has(step) && seconds !== last.get(step))
        times.push(seconds * 1_000);
      last.set(step, seconds);
    }
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => void (looking = looking.then(look)), 400);
  return {
    stop: () => {
      clearInterval(timer);
      return looking;
    },
  };
}
