// Runs Lighthouse as a process of its own: `node lighthouse-process.mjs`, with its task as JSON on standard input; it prints
// the scores of each run as JSON. Its browser has the session, as an administrator's has.
import { text } from "node:stream/consumers";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";

const {
  browser: executablePath,
  flags,
  port,
  folder,
  cookies,
  urls,
  runs,
} = JSON.parse(await text(process.stdin));
const context = await chromium.launchPersistentContext(folder, {
  executablePath,
  args: [...flags, `--remote-debugging-port=${port}`],
});
try {
  await context.addCookies(cookies);
  const results = [];
  for (const url of urls) {
    const scores = [];
    for (let run = 0; run < runs; run += 1) scores.push(await look(url));
    results.push(scores);
  }
  console.log(JSON.stringify(results));
} finally {
  await context.close();
}

async function look(url) {
  const options = { port, output: "json", logLevel: "error", disableStorageReset: true };
  const result = await lighthouse(url, options, desktopConfig);
  if (result === undefined || result.lhr.runtimeError !== undefined) {
    throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message}`);
  }
  const { categories, audits } = result.lhr;
  const failed = ["accessibility", "best-practices"].flatMap((id) =>
    categories[id].auditRefs
      .filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1)
      .map((ref) => ref.id),
  );
  return {
    performance: categories.performance.score * 100,
    accessibility: categories.accessibility.score * 100,
    bestPractices: categories["best-practices"].score * 100,
    layoutShift: audits["cumulative-layout-shift"].numericValue,
    failed,
  };
}
