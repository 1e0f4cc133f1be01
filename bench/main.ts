import { readdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Figure, Measurement } from "@/bench/measurement";
import { fullPlan, quickPlan } from "@/bench/plan";
import { printFigures, type Section, writeResults } from "@/bench/results";
import { inWorld } from "@/bench/world";

const USAGE = "npm run bench -- [--quick] [--only PART-OF-A-FILE-NAME]";

/**
 * Takes all figures in one run, prints them and keeps them in `bench/RESULTS.md`; a run that fails keeps those it had. A
 * quick run prints those of the service, `--only` those of one file.
 */
export async function main(args: string[]): Promise<void> {
  const { quick, only } = readArguments(args);
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => interrupted.abort(new Error("interrupted; everything is being stopped")));
  }
  const plan = quick ? quickPlan : fullPlan;
  const began = performance.now();
  const sections: Section[] = [];
  const keep = async (brokenOff: boolean) => {
    const minutes = (performance.now() - began) / 60_000;
    console.log(`\nAll of it took ${minutes.toFixed(1)} minutes.`);
    if (!quick && only === undefined) await writeResults({ plan, sections, minutes, brokenOff });
  };
  try {
    await inWorld(plan, interrupted.signal, async (world) => {
      for (const { title, run } of await measurements(quick, only)) {
        world.say(`\n${title}`);
        const figures: Figure[] = await run(world);
        printFigures(figures);
        sections.push({ title, figures });
        interrupted.signal.throwIfAborted();
      }
    });
  } catch (error) {
    if (!interrupted.signal.aborted) {
      if (sections.length > 0) await keep(true);
      throw error;
    }
    console.error("Interrupted; everything was stopped.");
    process.exitCode = 130;
    return;
  }
  await keep(false);
}

function readArguments(args: string[]): { quick: boolean; only: string | undefined } {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(`Usage: ${USAGE}`);
    process.exit(0);
  }
  return { quick: values.quick, only: values.only };
}

/** The files in `measurements/`, in the order of their names: all of them, those of a quick run, or those asked for. */
async function measurements(quick: boolean, only = ""): Promise<Measurement[]> {
  const folder = path.join(import.meta.dirname, "measurements");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && file.includes(only));
  const found = await Promise.all(
    files.toSorted().map(async (file) => {
      const loaded: unknown = await import(path.join(folder, file));
      if (!holdsMeasurement(loaded)) throw new Error(`${file} exports no measurement.`);
      return loaded.measurement;
    }),
  );
  return found.filter(({ isLong }) => !quick || only !== "" || isLong !== true);
}

const holdsMeasurement = (loaded: unknown): loaded is { measurement: Measurement } =>
  typeof loaded === "object" && loaded !== null && "measurement" in loaded;
