import { administrator } from "@/bench/actor";
import { runClosedLoop } from "@/bench/load/closed-loop";
import { OpenLoop } from "@/bench/load/open-loop";
import { bounded, type Measurement, told } from "@/bench/measurement";
import { type RevocationLag, Revoker } from "@/bench/revocations";
import type { ServerProcess } from "@/bench/server-process";
import { ms, quantile, rate } from "@/bench/statistics";
import type { World } from "@/bench/world";

const P99_MS = 20;
const WORST_MS = 1_000;

export const measurement: Measurement = {
  title: "Revocation, two processes at half load",
  run: async (world) => {
    const [own, other] = [await world.startService(), await world.startService()];
    const half = (await capacityOf(world, other)) / 2;
    const known = await lateAccepts(world, own, other, half);
    await Promise.all([own.stop(), other.stop()]);
    const lags = known.revocations.map(({ lag }) => lag);
    const worst = Math.max(...lags);
    const p99 = quantile(lags, 0.99);
    const sum = (count: (revocation: RevocationLag) => number) =>
      known.revocations.reduce((total, revocation) => total + count(revocation), 0);
    const byOwn = sum(({ acceptedByOwn }) => acceptedByOwn);
    const byOther = sum(({ acceptedByOther }) => acceptedByOther);
    const again = sum(({ acceptedAgain }) => acceptedAgain) + known.late;
    const answered = known.revocations.map(({ answeredIn }) => answeredIn);
    return [
      told("load, shared by both processes on one core", rate(half)),
      told(
        "the call itself (it waits until every process has confirmed)",
        `p50 ${ms(quantile(answered, 0.5))}, p99 ${ms(quantile(answered, 0.99))}`,
      ),
      bounded(
        `answered → refused by the other process, ${lags.length} revocations`,
        `p50 ${ms(quantile(lags, 0.5))}, p99 ${ms(p99)}`,
        `p99 ≤ ${P99_MS} ms`,
        p99 <= P99_MS,
      ),
      bounded("the slowest of them", ms(worst), `≤ ${WORST_MS} ms`, worst <= WORST_MS),
      told("requests begun after the answer that the other process accepted", String(byOther)),
      bounded("accepted by the process that answered, after it had", String(byOwn), "0", byOwn === 0),
      bounded("accepted by the other after its first refusal", String(again), "0", again === 0),
    ];
  },
};

async function capacityOf({ traffic }: World, { port }: ServerProcess): Promise<number> {
  await runClosedLoop({ port, traffic, connections: 64, seconds: 2 });
  return (await runClosedLoop({ port, traffic, connections: 64, seconds: 2 })).perSecond;
}

/** Revokes one key after the other under load, then asks about all of them once more. */
async function lateAccepts(
  world: World,
  own: ServerProcess,
  other: ServerProcess,
  half: number,
): Promise<{ revocations: RevocationLag[]; late: number }> {
  const { keys, plan, secrets, traffic } = world;
  const header = administrator(secrets.KEY_SERVICE_SECRET);
  const loads = [own, other].map(
    ({ port }) => new OpenLoop({ port, traffic, connections: 32, rate: half / 2 }),
  );
  const underWay = loads.map((load) => load.run());
  const revoker = new Revoker();
  await revoker.open(own, other);
  // From the less used end, so that later measurements keep the keys that are used most.
  const chosen = keys.good.slice(-plan.revocations);
  const revocations: RevocationLag[] = [];
  for (const key of chosen) revocations.push(await revoker.revoke(key, await header()));
  const late = await Promise.all([own, other].map(({ port }) => acceptedNow(port, world, chosen.length)));
  revoker.close();
  for (const load of loads) load.stop();
  await Promise.all(underWay);
  return { revocations, late: late.reduce((total, count) => total + count, 0) };
}

async function acceptedNow(port: number, { keys, traffic }: World, revoked: number): Promise<number> {
  const first = keys.good.length - revoked;
  const order = Uint32Array.from({ length: revoked }, (_, index) => first + index);
  const once = { ...traffic, order, expected: new Uint16Array(traffic.expected.length).fill(401) };
  return (await runClosedLoop({ port, traffic: once, connections: 8 })).wrong;
}
