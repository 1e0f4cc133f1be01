import { parseArgs } from "node:util";
import { killedDemo } from "@/bench/faults/killed-demo";
import { killedInstance } from "@/bench/faults/killed-instance";
import { lostPostgres } from "@/bench/faults/lost-postgres";
import type { Figure } from "@/bench/measurement";
import { printFigures } from "@/bench/results";
import { ensureBuild } from "@/local/build";

const USAGE = "npm run bench:faults -- [--only instance|postgres|demo] [--rounds N]";

/** What is broken on purpose, under load, and what must hold then (security.md, when things go wrong). */
const faults: Record<string, { title: string; run: (rounds: number) => Promise<Figure[]> }> = {
  instance: {
    title: "One of two instances behind nginx killed and restarted every 5 s, for a minute",
    run: () => killedInstance(),
  },
  postgres: { title: "Postgres stopped for 20 s", run: () => lostPostgres() },
  demo: { title: "The whole demo killed during 200 concurrent changes", run: (rounds) => killedDemo(rounds) },
};

/** Runs every fault, or one, and prints what came of it; exits with 1 when something did not hold. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      rounds: { type: "string", default: "10" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(`Usage: ${USAGE}`);
  await ensureBuild((line) => console.log(line));
  for (const [name, { title, run }] of Object.entries(faults)) {
    if (values.only !== undefined && values.only !== name) continue;
    console.log(`\n${title}`);
    const figures = await run(Number(values.rounds));
    printFigures(figures);
    if (figures.some(({ reached }) => reached === false)) process.exitCode = 1;
  }
  // Connections that are kept alive to what was killed would hold this process back.
  process.exit();
}
