import { writeFile } from "node:fs/promises";
import path from "node:path";
import { machineShape } from "@/bench/machine";
import type { Figure } from "@/bench/measurement";
import type { Plan } from "@/bench/plan";

export interface Section {
  title: string;
  figures: Figure[];
}

export interface Results {
  plan: Plan;
  sections: Section[];
  minutes: number;
  /** The run failed before its end: what is missing was not measured. */
  brokenOff: boolean;
}

const file = path.join(import.meta.dirname, "RESULTS.md");

/** Prints figures as lines that align. */
export function printFigures(figures: readonly Figure[]): void {
  const widest = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, measured, bound, reached } of figures) {
    const said = bound === null ? "" : `   (${bound}: ${verdict(reached)})`;
    console.log(`  ${what.padEnd(widest)}  ${measured}${said}`);
  }
}

/** Keeps the figures of one run, with its date and the machine's shape. */
export async function writeResults({ plan, sections, minutes, brokenOff }: Results): Promise<void> {
  const lines = [
    "# What was measured",
    "",
    `\`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, in one run of ${minutes.toFixed(1)} minutes. It writes this file.`,
    ...(brokenOff
      ? ["**The run failed before its end:** figures that are missing here were not measured."]
      : []),
    "",
    ...machineShape().map((line) => `- ${line}`),
    "- For the pages the system places every process itself: there is no load, one page is asked for at a time.",
    `- ${plan.credentials.toLocaleString("en-US")} credentials in ${plan.organizations.toLocaleString("en-US")} organizations; ${plan.keys.toLocaleString("en-US")} good keys in use, drawn as Zipf has it; one request in ten with a bad key`,
    "- The load is bench's own generator (bench/load): plain sockets, kept alive, one request at a time on each, requests built beforehand. wrk sends distinct keys only by a script, which by itself ends at about 24,000 requests a second. The processor time a request is given beside, since it does not depend on how fast the generator is.",
    "- Servers take turns in short runs; a ratio is the median of the ratios of neighbouring runs. Latency at a fixed rate is counted from the moment at which a request was due, so that waiting for a server that stalls counts; while last uses are written, from when it was sent, unless all connections were waiting.",
    "- Lists are timed when the service has answered each of them a hundred times, as one that has run for a day.",
    "",
    ...sections.flatMap(sectionLines),
  ];
  await writeFile(file, lines.join("\n"));
  console.log(`Kept in ${path.relative(process.cwd(), file)}.`);
}

function sectionLines({ title, figures }: Section): string[] {
  return [
    `## ${title}`,
    "",
    "| figure | measured | to reach | reached |",
    "|---|---|---|---|",
    ...figures.map(
      ({ what, measured, bound, reached }) =>
        `| ${what} | ${measured} | ${bound ?? ""} | ${bound === null ? "" : verdict(reached)} |`,
    ),
    "",
  ];
}

const verdict = (reached: boolean | null): string =>
  reached === null ? "not measured" : reached ? "yes" : "**no**";
