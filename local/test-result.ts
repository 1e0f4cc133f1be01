/** How many tests of a kind passed and failed. */
export type TestResult = { passed: number; failed: number };

/** Reads the report that Vitest or Playwright wrote as JSON. Throws when it is neither. */
export function readReport(report: unknown): TestResult {
  if (isRecord(report)) {
    const { numPassedTests, numFailedTests, stats } = report;
    if (typeof numPassedTests === "number" && typeof numFailedTests === "number") {
      return { passed: numPassedTests, failed: numFailedTests };
    }
    if (isRecord(stats) && typeof stats["expected"] === "number" && typeof stats["unexpected"] === "number") {
      // A test that passes only now and then has failed.
      return { passed: stats["expected"], failed: stats["unexpected"] + Number(stats["flaky"] ?? 0) };
    }
  }
  throw new Error("The test report holds no counts.");
}

/** A run that ended badly has failed, even where no single test did: a file that does not load, a broken setup. */
export function withExitCode({ passed, failed }: TestResult, exitCode: number | null): TestResult {
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/** The sum of several results. */
export function sum(results: TestResult[]): TestResult {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
