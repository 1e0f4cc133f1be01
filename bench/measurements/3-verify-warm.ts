import { bounded, type Figure, type Measurement, told } from "@/bench/measurement";
import { fixedRate } from "@/bench/load/fixed-rate";
import { runClosedLoop } from "@/bench/load/closed-loop";
import { eachOnce } from "@/bench/load/traffic";
import { type Contestant, ratios, takeTurns, type Turns } from "@/bench/load/turns";
import { startBare, startBetterAuth, startDashboard, startOneQuery } from "@/bench/servers/start";
import type { ServerProcess } from "@/bench/server-process";
import { median, rate, spread } from "@/bench/statistics";
import type { World } from "@/bench/world";

const MOST_MEMORY_MB = 160;

export const measurement: Measurement = {
  title: "Verification, warm, one process",
  run: async (world) => {
    const { plan, keys, traffic } = world;
    const service = await world.startService();
    const bare = await startBare(world, service);
    const everyKey = eachOnce(keys.good.map(({ apiKey }) => apiKey));
    await runClosedLoop({ port: service.port, traffic: everyKey, connections: 64 });
    const fast: Contestant[] = [
      { name: "bare", server: bare, connections: 64, judges: false },
      { name: "service", server: service, connections: 64, judges: true },
    ];
    await takeTurns(fast, traffic, { rounds: 1, seconds: 1 });
    const results = await takeTurns(fast, traffic, plan);
    const [ofBare, ofService] = [turnsOf(results, "bare"), turnsOf(results, "service")];
    const limit = ratios(ofService.perSecond, ofBare.perSecond);
    const figures: Figure[] = [
      told("bare `node:http` server (the limit)", describe(ofBare)),
      told("the service alone", describe(ofService)),
      bounded(
        "the service : the bare server",
        `${median(limit).toFixed(2)} (${spread(limit)})`,
        "≥ 0.75",
        median(limit) >= 0.75,
      ),
      told(
        "the same by processor time a request",
        median(ratios(ofBare.processorTime, ofService.processorTime)).toFixed(2),
      ),
    ];
    figures.push(...(await fixedRate(world, bare, service, median(ofService.perSecond))));
    const memory = service.residentMemory();
    figures.push(
      bounded(
        `memory after this, ${keys.good.length.toLocaleString("en-US")} keys in use`,
        `${memory.toFixed(0)} MiB`,
        `≤ ${MOST_MEMORY_MB} MB`,
        memory * 1.048_576 <= MOST_MEMORY_MB,
      ),
    );
    figures.push(...(await others(world, service, ofBare)));
    await Promise.all([service.stop(), bare.stop()]);
    return figures;
  },
};

/** Servers that are far slower, against the service, with shorter turns. */
async function others(world: World, service: ServerProcess, ofBare: Turns): Promise<Figure[]> {
  const slow: Contestant[] = [
    { name: "one query", server: await startOneQuery(world), connections: 32, judges: false },
    { name: "better-auth", server: await startBetterAuth(world), connections: 32, judges: true },
    { name: "route", server: await startDashboard(world), connections: 16, judges: true },
  ];
  const all = [{ name: "service", server: service, connections: 64, judges: true }, ...slow];
  await takeTurns(slow, world.traffic, { rounds: 1, seconds: 1 });
  const results = await takeTurns(all, world.traffic, {
    rounds: 3,
    seconds: Math.min(3, world.plan.seconds),
  });
  await Promise.all(slow.map(({ server }) => server.stop()));
  const ofService = turnsOf(results, "service").perSecond;
  const times = (name: string) => ratios(ofService, turnsOf(results, name).perSecond);
  const peer = times("better-auth");
  const limit = median(ofBare.perSecond);
  const ofLimit = (name: string) => (median(turnsOf(results, name).perSecond) / limit).toFixed(3);
  return [
    told("one run of the lookup query a request, no cache", describe(turnsOf(results, "one query"))),
    told("the service : one query a request", median(times("one query")).toFixed(1)),
    told("`@better-auth/api-key`, same Postgres, same keys", describe(turnsOf(results, "better-auth"))),
    told("`@better-auth/api-key` : the bare server", ofLimit("better-auth")),
    bounded(
      "the service : `@better-auth/api-key`",
      `${median(peer).toFixed(1)} (${spread(peer)})`,
      "≥ 25",
      median(peer) >= 25,
    ),
    told("the service through the Next.js route", describe(turnsOf(results, "route"))),
    told("the Next.js route : the bare server", ofLimit("route")),
    told("the service alone : the Next.js route", median(times("route")).toFixed(1)),
  ];
}

function turnsOf(results: Map<string, Turns>, name: string): Turns {
  const turns = results.get(name);
  if (!turns) throw new Error(`${name} had no turn.`);
  return turns;
}

const describe = ({ perSecond, processorTime, busy, wrong }: Turns): string =>
  `${rate(median(perSecond))}, ${median(processorTime).toFixed(1)} µs of processor a request, core ${(median(busy) * 100).toFixed(0)} % busy` +
  (wrong > 0 ? `, **${wrong} wrong answers**` : "");
