import { spawn } from "node:child_process";
import path from "node:path";
import { projectRoot } from "@/local/root";
import type { TestResult } from "@/local/test-result";

// Each check is one or more commands; the first that fails ends it.
const checks: { name: string; commands: string[][] }[] = [
  { name: "format", commands: [["oxfmt", "--check"]] },
  { name: "lint", commands: [["oxlint", "--deny-warnings"]] },
  {
    name: "types",
    commands: [
      ["next", "typegen"],
      ["tsc", "--noEmit", "--incremental", "false"],
    ],
  },
  { name: "import boundaries", commands: [["depcruise", "--config", ".dependency-cruiser.mjs", "."]] },
  { name: "dead code", commands: [["knip"]] },
];

/** `npm run verify`: format, lint, types, import boundaries, dead code; the output of what failed only. */
export async function verify(): Promise<TestResult> {
  const outcomes = await Promise.all(checks.map(check));
  const failed = outcomes.filter((passed) => !passed).length;
  return { passed: outcomes.length - failed, failed };
}

async function check({ name, commands }: (typeof checks)[number]): Promise<boolean> {
  const begun = Date.now();
  let output = "";
  let passed = true;
  for (const command of commands) {
    const run = await runTool(command);
    output += run.output;
    passed = run.passed;
    if (!passed) break;
  }
  console.log(`  ${passed ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(output.trim().replace(/^/gm, "    "));
  return passed;
}

function runTool([tool = "", ...args]: string[]): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(projectRoot, "node_modules/.bin", tool), args, {
      cwd: projectRoot,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ passed: code === 0, output }));
  });
}
