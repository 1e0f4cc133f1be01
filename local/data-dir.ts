import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** Makes the data folder where it is missing and gives its absolute path. */
export async function makeDataDir(folder: string): Promise<string> {
  const dataDir = path.resolve(folder);
  const made = await mkdir(dataDir, { recursive: true });
  // Whoever Postgres runs as passes through; what lies in it is private by itself.
  if (made !== undefined) await chmod(dataDir, 0o711);
  return dataDir;
}

/** A new folder for the data of one test run, in the system's temporary folder, which Postgres' user can reach. */
export async function temporaryDataDir(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "eucalyptus-test-"));
  await chmod(folder, 0o711);
  return folder;
}

/** Removes a data folder, and what Postgres had to keep elsewhere for it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const note = elsewhereNote(dataDir);
  if (existsSync(note)) await rm((await readFile(note, "utf8")).trim(), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

/** The file that says where the things of Postgres are that could not lie in the data folder. */
export function elsewhereNote(dataDir: string): string {
  return path.join(dataDir, "postgres-elsewhere");
}
