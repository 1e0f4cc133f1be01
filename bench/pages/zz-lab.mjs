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
    performance: categories.performance.score * 100, m: Object.fromEntries(["first-contentful-paint","largest-contentful-paint","total-blocking-time","speed-index","interactive"].map((k)=>[k.split("-").map((w)=>w[0]).join(""), Math.round(audits[k].numericValue) + "/" + audits[k].score])), main: Object.fromEntries(audits["mainthread-work-breakdown"].details.items.map((i)=>[i.group, Math.round(i.duration)])), tasks: audits["long-tasks"]?.details?.items?.map((i)=>[i.url.slice(-30), Math.round(i.startTime), Math.round(i.duration)]), dom: audits["dom-size"]?.numericValue ?? audits["dom-size-insight"]?.details, boot: audits["bootup-time"].details.items.map((i)=>[i.url.slice(-40), Math.round(i.total), Math.round(i.scripting)]), bytes: audits["total-byte-weight"]?.numericValue,
    accessibility: categories.accessibility.score * 100,
    bestPractices: categories["best-practices"].score * 100,
    layoutShift: audits["cumulative-layout-shift"].numericValue,
    failed,
  };
}
