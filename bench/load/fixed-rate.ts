import { OpenLoop } from "@/bench/load/open-loop";
import { ratios } from "@/bench/load/turns";
import { bounded, type Figure, told } from "@/bench/measurement";
import type { ServerProcess } from "@/bench/server-process";
import { median, ms, quantile } from "@/bench/statistics";
import type { World } from "@/bench/world";

const WARM_SECONDS = 2;
/** Of what the service can do. */
const PART_OF_CAPACITY = 0.2;

interface Quantiles {
  p50: number[];
  p99: number[];
}

/** Latency of the bare server and of the service at one same rate, in neighbouring pairs. */
export async function fixedRate(
  world: World,
  bare: ServerProcess,
  service: ServerProcess,
  capacity: number,
): Promise<Figure[]> {
  const { plan, traffic } = world;
  const rate = Math.round((capacity * PART_OF_CAPACITY) / 100) * 100;
  const measured: Record<"bare" | "service", Quantiles> = {
    bare: { p50: [], p99: [] },
    service: { p50: [], p99: [] },
  };
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [name, { port }] of [
      ["bare", bare],
      ["service", service],
    ] as const) {
      const seconds = WARM_SECONDS + plan.seconds;
      const { latencies, dueAt } = await new OpenLoop({
        port,
        traffic,
        connections: 64,
        rate,
        seconds,
        isExact: true,
      }).run();
      const warm = latencies.filter((_, index) => (dueAt[index] ?? 0) >= WARM_SECONDS * 1_000);
      measured[name].p50.push(quantile(warm, 0.5));
      measured[name].p99.push(quantile(warm, 0.99));
    }
  }
  const p50 = median(ratios(measured.service.p50, measured.bare.p50));
  const p99 = median(ratios(measured.service.p99, measured.bare.p99));
  const said = ({ p50, p99 }: Quantiles) => `p50 ${ms(median(p50))}, p99 ${ms(median(p99))}`;
  return [
    told(`the bare server at ${rate.toLocaleString("en-US")}/s`, said(measured.bare)),
    told(`the service at ${rate.toLocaleString("en-US")}/s`, said(measured.service)),
    bounded("p50, the service : the bare server", p50.toFixed(2), "≤ 1.15", p50 <= 1.15),
    bounded("p99, the service : the bare server", p99.toFixed(2), "≤ 1.5", p99 <= 1.5),
  ];
}
