import { runClosedLoop } from "@/bench/load/closed-loop";
import { eachOnce } from "@/bench/load/traffic";
import { bounded, type Measurement, told } from "@/bench/measurement";
import { startOneQuery } from "@/bench/servers/start";
import { median, rate, spread } from "@/bench/statistics";

const CONNECTIONS = 32;
const WARMING_KEYS = 1_000;

export const measurement: Measurement = {
  title: "Verification, cold: every key is new to the process",
  run: async (world) => {
    const { plan, keys } = world;
    const oneQuery = await startOneQuery(world);
    const all = keys.good.map(({ apiKey }) => apiKey);
    const warming = eachOnce(all.slice(0, WARMING_KEYS));
    const measured = eachOnce(all.slice(WARMING_KEYS, WARMING_KEYS + plan.coldKeys));
    const ofOneQuery: number[] = [];
    const ofService: number[] = [];
    for (let round = 0; round < plan.coldRounds; round += 1) {
      const service = await world.startService();
      for (const { port } of [service, oneQuery]) {
        await runClosedLoop({ port, traffic: warming, connections: CONNECTIONS });
      }
      const load = { traffic: measured, connections: CONNECTIONS };
      ofOneQuery.push((await runClosedLoop({ ...load, port: oneQuery.port })).perSecond);
      ofService.push((await runClosedLoop({ ...load, port: service.port })).perSecond);
      await service.stop();
    }
    await oneQuery.stop();
    const times = ofService.map((value, round) => value / (ofOneQuery[round] ?? Number.NaN));
    return [
      told("one run of the same lookup query a request", rate(median(ofOneQuery))),
      told("the service", rate(median(ofService))),
      bounded(
        "the service : one query a request",
        `${median(times).toFixed(2)} (${spread(times)})`,
        "≥ 0.9",
        median(times) >= 0.9,
      ),
    ];
  },
};
