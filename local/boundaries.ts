import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { projectRoot } from "@/local/root";

const cruiseResult = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string() })) })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** An import that a rule of `.dependency-cruiser.mjs` forbids. */
export type Violation = { rule: string; from: string; to: string };

export type Boundaries = {
  violations: Violation[];
  /** Files, and imports in them, that the tool did not read: its silence about them means nothing. */
  unread: string[];
  modules: number;
};

/** Reads the imports of every source file below `root` and holds them against the rules. */
export async function checkBoundaries(root: string = projectRoot): Promise<Boundaries> {
  const files = await sourceFiles(root);
  const { modules, summary } = cruiseResult.parse(JSON.parse(await cruise(root, topLevel(files))));
  const imports = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map((to) => to.module)]),
  );
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    unread: (await Promise.all(files.map((file) => unreadIn(root, file, imports.get(file))))).flat(),
    modules: modules.length,
  };
}

async function sourceFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((entry) => /^(app|components|lib|local|e2e|bench)$/.test(entry.name));
  const within = await Promise.all(
    folders.map(async ({ name }) =>
      (await readdir(path.join(root, name), { recursive: true })).map((file) => path.join(name, file)),
    ),
  );
  return [...entries.map((entry) => entry.name), ...within.flat()].filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts") && !file.includes("node_modules"),
  );
}

function topLevel(files: string[]): string[] {
  return [...new Set(files.map((file) => file.split(path.sep)[0] ?? file))];
}

async function cruise(root: string, paths: string[]): Promise<string> {
  const program = path.join(projectRoot, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const config = path.join(projectRoot, ".dependency-cruiser.mjs");
  const child = spawn(process.execPath, [program, "--config", config, "--output-type", "json", ...paths], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (output === "") throw new Error(`dependency-cruiser did not run: ${complaint}`);
  return output;
}

const staticImport = /^(?:import|export)\s(?:[^;"'`=()]*\sfrom\s)?\s*["'](?:node:)?([^"']+)["']/gm;

async function unreadIn(root: string, file: string, known: string[] | undefined): Promise<string[]> {
  if (known === undefined) return [file];
  const written = [...(await readFile(path.join(root, file), "utf8")).matchAll(staticImport)];
  const unread = written
    .map(([, specifier]) => specifier ?? "")
    .filter((specifier) => !known.includes(specifier));
  return unread.map((specifier) => `${file} → ${specifier}`);
}
