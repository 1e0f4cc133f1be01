// Runs Lighthouse as a process of its own: `node lighthouse-process.mjs`, with its task as JSON on standard input; it prints
// the scores of each run as JSON. Its browser has the session, as an administrator's has.
import { text } from "node:stream/consumers";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

// Now and then Lighthouse misses the beginning of a load and has nothing to judge; it says itself to look again.
const MOST_MISSED = 3;

const { browser, flags, port, profile, cookie, urls, runs } = JSON.parse(await text(process.stdin));
// By itself: what drives a browser beside Lighthouse adds its own scripts to every page.
const chrome = await launch({
  chromePath: browser,
  chromeFlags: ["--headless=new", ...flags],
  ignoreDefaultFlags: true,
  port,
  userDataDir: profile,
});
try {
  const results = [];
  for (const url of urls) {
    const scores = [];
    for (let run = 0; run < runs; run += 1) scores.push(await look(url));
    results.push(scores);
  }
  console.log(JSON.stringify(results));
} finally {
  chrome.kill();
}

async function look(url, missed = 0) {
  const options = {
    port,
    output: "json",
    logLevel: "error",
    disableStorageReset: true,
    extraHeaders: { cookie },
  };
  const result = await lighthouse(url, options, desktopConfig);
  const error = result?.lhr.runtimeError;
  if (error?.code === "NO_NAVSTART" && missed < MOST_MISSED) return look(url, missed + 1);
  if (result === undefined || error !== undefined)
    throw new Error(`Lighthouse could not look at ${url}: ${error?.message}`);
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
