import { runClosedLoop } from "@/bench/load/closed-loop";
import type { Traffic } from "@/bench/load/traffic";
import type { ServerProcess } from "@/bench/server-process";

export interface Contestant {
  name: string;
  server: ServerProcess;
  /** Connections that bring it to its limit. */
  connections: number;
  /** Whether it tells good keys from bad ones, so that its answers can be wrong. */
  judges: boolean;
}

/** What one server did in each of its turns. */
export interface Turns {
  name: string;
  perSecond: number[];
  /** Processor time of the server for one request, in µs. */
  processorTime: number[];
  /** Part of the time in which the server used its core. */
  busy: number[];
  wrong: number;
}

/** Gives each server its full load for some seconds in turn, several times over, all with the same keys. */
export async function takeTurns(
  contestants: readonly Contestant[],
  traffic: Traffic,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<string, Turns>> {
  const results = new Map<string, Turns>();
  for (let round = 0; round < rounds; round += 1) {
    // Who begins changes, so that nobody always follows the same.
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const { name, server, connections, judges } of order) {
      const before = server.processorTime();
      const from = Math.floor((round * traffic.order.length) / rounds);
      const run = await runClosedLoop({ port: server.port, traffic, connections, seconds, from });
      const used = server.processorTime() - before;
      const turns = results.get(name) ?? { name, perSecond: [], processorTime: [], busy: [], wrong: 0 };
      turns.perSecond[round] = run.perSecond;
      turns.processorTime[round] = (used * 1_000) / run.answers;
      turns.busy[round] = used / (run.seconds * 1_000);
      if (judges) turns.wrong += run.wrong;
      results.set(name, turns);
    }
  }
  return results;
}

/** Round by round, how many times what the other did. */
export const ratios = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, round) => value / (other[round] ?? Number.NaN));
