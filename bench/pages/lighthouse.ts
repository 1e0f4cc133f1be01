import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { pin } from "@/bench/machine";
import { cookieHeader, type Dashboard } from "@/bench/pages/dashboard";
import { browserFlags, requireBrowser } from "@/local/browser";
import { baseEnvironment } from "@/local/environment";
import { freePort } from "@/local/free-port";

const scores = z.object({
  performance: z.number(),
  accessibility: z.number(),
  bestPractices: z.number(),
  layoutShift: z.number(),
  /** The rules of accessibility and best practices that were not kept. */
  failed: z.array(z.string()),
});

export type Scores = z.output<typeof scores>;

/** Lets Lighthouse look at pages on a desktop, signed in; gives the scores of every run, by page. */
export async function lighthouseScores(
  { url, cookies }: Dashboard,
  paths: readonly string[],
  runs: number,
  folder: string,
): Promise<Scores[][]> {
  const profile = path.join(folder, "lighthouse");
  await mkdir(profile);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "lighthouse-process.mjs")], {
    env: baseEnvironment(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  pin(child.pid, "all");
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.end(
    JSON.stringify({
      browser: requireBrowser(() => undefined),
      flags: browserFlags,
      port: await freePort(),
      profile,
      cookie: cookieHeader(cookies),
      urls: paths.map((page) => `${url}${page}`),
      runs,
    }),
  );
  const printed = await text(child.stdout);
  if ((await ended) !== 0) throw new Error("Lighthouse did not finish; what it said stands above.");
  return z.array(z.array(scores)).parse(JSON.parse(printed));
}
