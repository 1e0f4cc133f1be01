import { demo } from "@/local/demo";
import { endToEnd } from "@/local/end-to-end";
import { test } from "@/local/test";
import type { TestResult } from "@/local/test-result";
import { verify } from "@/local/verify";

const usage =
  "Usage: node local/run.mjs demo | dev | test | verify | e2e | e2e-all | screens [arguments of Playwright]";

/** Runs one command of the launcher and leaves its result in the exit code. */
export async function main([command, ...rest]: string[]): Promise<void> {
  switch (command) {
    case "demo":
      return demo("production");
    case "dev":
      return demo("development");
    case "test":
      return test();
    case "verify":
      return exitWith(await verify());
    case "e2e":
      return exitWith(await endToEnd(rest));
    case "e2e-all":
      process.env["E2E_RUN"] = "all";
      return exitWith(await endToEnd(rest));
    case "screens":
      process.env["E2E_RUN"] = "screens";
      return exitWith(await endToEnd(rest));
    default:
      console.error(usage);
      process.exitCode = 2;
  }
}

function exitWith({ failed }: TestResult): void {
  process.exitCode = failed === 0 ? 0 : 1;
}
