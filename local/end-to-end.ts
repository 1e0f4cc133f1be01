import { requireBrowser } from "@/local/browser";
import { ensureBuild } from "@/local/build";
import type { TestResult } from "@/local/test-result";
import { runPlaywright } from "@/local/test-runner";

const log = (line: string) => console.log(line);

/** Runs the journeys in a real browser, installing one where there is none. Extra arguments go to Playwright. */
export async function endToEnd(args: string[] = []): Promise<TestResult> {
  requireBrowser(log);
  await ensureBuild(log);
  return runPlaywright(args);
}
