import { describe, expect, it } from "vitest";
import { readReport, sum, withExitCode } from "@/local/test-result";

describe("readReport", () => {
  it("reads what Vitest writes", () => {
    expect(readReport({ numPassedTests: 7, numFailedTests: 1, success: false })).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  it("reads what Playwright writes, and counts a flaky test as failed", () => {
    expect(readReport({ stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 3 } })).toEqual({
      passed: 5,
      failed: 3,
    });
  });

  it("does not take anything else for a report", () => {
    expect(() => readReport({ stats: {} })).toThrow("no counts");
    expect(() => readReport(null)).toThrow("no counts");
  });
});

describe("withExitCode", () => {
  it("makes a failure of a run that ended badly without a failed test", () => {
    expect(withExitCode({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(withExitCode({ passed: 3, failed: 0 }, null)).toEqual({ passed: 3, failed: 1 });
  });

  it("leaves the counts of any other run as they are", () => {
    expect(withExitCode({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
    expect(withExitCode({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  });
});

describe("sum", () => {
  it("adds up", () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 2, failed: 3 },
      ]),
    ).toEqual({ passed: 3, failed: 3 });
  });
});
