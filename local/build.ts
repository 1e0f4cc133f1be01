import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Advice } from "@/local/advice";
import { baseEnvironment } from "@/local/environment";
import { FolderInUse, lockFolder } from "@/local/folder-lock";
import type { Log } from "@/local/log";
import { projectRoot } from "@/local/root";

const stamp = path.join(projectRoot, ".next/built-from");

/** The program `next` of this checkout, to be run by Node. */
export const nextProgram = path.join(projectRoot, "node_modules/next/dist/bin/next");

/**
 * Makes the production build unless the one there was made from these very sources.
 * Waits while another process builds. Throws with the build's output when it fails.
 */
export async function ensureBuild(log: Log, signal?: AbortSignal): Promise<void> {
  if (await isCurrent(await hashSources())) return;
  const lock = await waitForLock(signal);
  try {
    const sources = await hashSources();
    if (await isCurrent(sources)) return;
    log("Building the dashboard and the key management service");
    await Promise.all([
      runNode([nextProgram, "build"], signal),
      runNode([path.join(projectRoot, "build.mjs")], signal),
    ]);
    await writeFile(stamp, sources);
  } finally {
    await lock.release();
  }
}

async function isCurrent(sources: string): Promise<boolean> {
  return existsSync(stamp) && (await readFile(stamp, "utf8")) === sources;
}

async function waitForLock(signal?: AbortSignal) {
  const folder = path.dirname(stamp);
  await mkdir(folder, { recursive: true });
  for (;;) {
    try {
      return await lockFolder(folder, "a build is under way");
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error;
      await delay(200, undefined, signal && { signal });
    }
  }
}

// By content, not by time: a checkout or a copy changes times, and an edit during a build must count.
async function hashSources(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await sourceFiles()) {
    hash.update(`${file}\0`).update(await readFile(path.join(projectRoot, file)));
  }
  return hash.digest("hex");
}

async function sourceFiles(): Promise<string[]> {
  const root = await readdir(projectRoot, { withFileTypes: true });
  const settings = root
    .filter((entry) => entry.isFile() && /^[^.].*\.(ts|mjs|json)$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => !["next-env.d.ts", "package.json", "vitest.config.ts"].includes(name));
  const folders = ["app", "components", "lib", "public"].filter((folder) =>
    existsSync(path.join(projectRoot, folder)),
  );
  const within = await Promise.all(folders.map(filesWithin));
  return [...settings, ...within.flat()].toSorted();
}

async function filesWithin(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(projectRoot, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(projectRoot, path.join(entry.parentPath, entry.name)));
}

function runNode(command: string[], signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: projectRoot,
      // `npm run verify` has its own check of the types, and somebody waits for the first start.
      env: { ...baseEnvironment(), BUILD_WITHOUT_TYPE_CHECK: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal && { signal }),
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Advice(`The build failed.\n${output}`));
    });
  });
}
