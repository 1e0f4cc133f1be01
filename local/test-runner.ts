import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectRoot } from "@/local/root";
import { readReport, type TestResult, withExitCode } from "@/local/test-result";

/** Runs Vitest once: the unit tests, and the service tests on real Postgres in both ways. */
export function runVitest(): Promise<TestResult> {
  return withReport((report) => ({
    command: [
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env: {},
  }));
}

/** Runs Playwright, with extra arguments of its own command line. */
export function runPlaywright(args: string[]): Promise<TestResult> {
  return withReport((report) => ({
    command: [
      "@playwright/test/cli.js",
      "test",
      "--config=e2e/playwright.config.ts",
      "--reporter=list,json",
      ...args,
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  }));
}

type Run = { command: string[]; env: Record<string, string> };

async function withReport(describe: (report: string) => Run): Promise<TestResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "eucalyptus-report-"));
  try {
    const report = path.join(folder, "report.json");
    const exitCode = await runNode(describe(report));
    if (!existsSync(report)) return withExitCode({ passed: 0, failed: 0 }, exitCode || 1);
    return withExitCode(readReport(JSON.parse(await readFile(report, "utf8"))), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// In our own process group: Ctrl-C reaches the runner too, which then stops what it has started.
function runNode({ command: [script = "", ...args], env }: Run): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(projectRoot, "node_modules", script), ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("close", resolve);
  });
}
