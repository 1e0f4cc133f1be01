import { endToEnd } from "@/local/end-to-end";
import { sum, type TestResult } from "@/local/test-result";
import { runVitest } from "@/local/test-runner";
import { verify } from "@/local/verify";

/** `npm test`: everything there is to check, one after the other, and one line of counts at the end. */
export async function test(): Promise<void> {
  const results: TestResult[] = [];
  results.push(await part("Checks", verify));
  results.push(await part("Unit and service tests", runVitest));
  results.push(await part("End-to-end tests", endToEnd));
  const { passed, failed } = sum(results);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

// A part that cannot even run is one failure; the others still run.
async function part(title: string, run: () => Promise<TestResult>): Promise<TestResult> {
  console.log(`\n${title}`);
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
