import { spawn } from "node:child_process";
import path from "node:path";
import { checkBoundaries } from "@/local/boundaries";
import { projectRoot } from "@/local/root";
import type { TestResult } from "@/local/test-result";

type Outcome = { passed: boolean; output: string };

// A project of this size has more files: fewer read means that the tool did not understand them.
const fewestModules = 200;

const checks: { name: string; run: () => Promise<Outcome> }[] = [
  { name: "format", run: () => tool("oxfmt", "--check") },
  { name: "lint", run: () => tool("oxlint", "--deny-warnings") },
  { name: "types", run: () => tool("tsc", "--noEmit", "--incremental", "false") },
  { name: "import boundaries", run: boundaries },
  { name: "dead code", run: () => tool("knip") },
];

/** `npm run verify`: format, lint, types, import boundaries, dead code; the output of what failed only. */
export async function verify(): Promise<TestResult> {
  // The types of routes, which a fresh clone lacks and both the compiler and the linter need.
  const generated = await tool("next", "typegen");
  if (!generated.passed) console.log(generated.output);
  const outcomes = await Promise.all(checks.map(check));
  const failed = outcomes.filter((passed) => !passed).length;
  return { passed: outcomes.length - failed, failed };
}

async function check({ name, run }: (typeof checks)[number]): Promise<boolean> {
  const begun = Date.now();
  const { passed, output } = await run();
  console.log(`  ${passed ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(output.trim().replaceAll(/^/gm, "    "));
  return passed;
}

async function boundaries(): Promise<Outcome> {
  const { violations, unread, modules } = await checkBoundaries();
  const lines = [
    ...violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
    ...unread.map((file) => `not read: ${file}`),
    ...(modules < fewestModules ? [`only ${modules} modules were read`] : []),
  ];
  return { passed: lines.length === 0, output: lines.join("\n") };
}

function tool(name: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(projectRoot, "node_modules/.bin", name), args, {
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
