import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { elsewhereNote } from "@/local/data-dir";
import type { Log } from "@/local/log";
import { copyBinaries, installedBinaries } from "@/local/postgres-binaries";
import { canReach, type ServerUser, serverUser } from "@/local/server-user";

/** Where Postgres' programs and data lie, and as whom it runs (undefined: as ourselves). */
export type PostgresHome = { binaries: string; data: string; runAs: ServerUser | undefined };

/**
 * Decides where Postgres lives. An ordinary user has it in `dataDir/postgres`. Root runs it as somebody else, who
 * may not be able to pass through the folders above: what that user cannot reach goes to the temporary folder.
 */
export async function postgresHome(dataDir: string, log: Log): Promise<PostgresHome> {
  const installed = await installedBinaries();
  const beside = path.join(dataDir, "postgres");
  const runAs = (await ownerOf(beside)) ?? serverUser();
  if (runAs === undefined) return { binaries: installed, data: beside, runAs };

  const binariesReachable = canReach(runAs, path.join(installed, "bin/postgres"));
  const dataReachable = canReach(runAs, dataDir);
  if (binariesReachable && dataReachable) return { binaries: installed, data: beside, runAs };

  const elsewhere = await rememberedFolder(dataDir, runAs);
  const version = await binariesVersion(installed);
  const binaries = binariesReachable ? installed : path.join(elsewhere, `programs-${version}`);
  if (!binariesReachable) await copyBinaries(installed, binaries);
  const data = dataReachable ? beside : path.join(elsewhere, "postgres");
  log(
    `Postgres runs as user '${runAs.name}', who cannot reach ${dataReachable ? "its programs" : "this data folder"}: ` +
      `${dataReachable ? "they were copied to" : "its data lie in"} ${elsewhere}`,
  );
  return { binaries, data, runAs };
}

// Data that an ordinary user made keep running as that user when root starts them, so that both can go on.
async function ownerOf(data: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0 || !existsSync(data)) return undefined;
  const { uid, gid } = await stat(data);
  return uid === 0 ? undefined : { name: `uid ${uid}`, uid, gid };
}

// The name is drawn once and kept in the data folder: a name that others can foresee could be taken before us.
async function rememberedFolder(dataDir: string, user: ServerUser): Promise<string> {
  const note = elsewhereNote(dataDir);
  const remembered = existsSync(note) ? (await readFile(note, "utf8")).trim() : undefined;
  if (remembered !== undefined && existsSync(remembered) && (await stat(remembered)).uid === 0) {
    return remembered;
  }
  const temporary = [tmpdir(), "/tmp", "/var/tmp"].find(
    (folder) => existsSync(folder) && canReach(user, folder),
  );
  if (temporary === undefined) {
    throw new Error(
      `User '${user.name}' can reach no temporary folder, so Postgres cannot run as root here.`,
    );
  }
  const made = await mkdtemp(path.join(temporary, "eucalyptus-"));
  await chmod(made, 0o711);
  await writeFile(note, `${made}\n`);
  return made;
}

async function binariesVersion(binaries: string): Promise<string> {
  const described: unknown = JSON.parse(await readFile(path.join(binaries, "../package.json"), "utf8"));
  const named = typeof described === "object" && described !== null && "version" in described;
  return named ? String(described.version) : "unknown";
}
