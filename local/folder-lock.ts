import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { Advice } from "@/local/advice";

/** Another launcher runs on this data folder. The message says which one, and where. */
export class FolderInUse extends Advice {}

export type FolderLock = { release: () => Promise<void> };

/**
 * Takes a data folder for this process, until it ends in any way. The lock is a listening socket: unlike a file with
 * a process id in it, it cannot be stale. Whoever finds it taken is told `holder`.
 * @throws FolderInUse
 */
export async function lockFolder(dataDir: string, holder: string): Promise<FolderLock> {
  const name = createHash("sha256")
    .update(await realpath(dataDir))
    .digest("hex")
    .slice(0, 16);
  // Linux: a name in the kernel only. Elsewhere a file, which a killed process leaves behind.
  const abstract = process.platform === "linux";
  const address = abstract ? `\0eucalyptus-${name}` : path.join(tmpdir(), `eucalyptus-${name}.sock`);
  const server = await tryListen(address, holder);
  if (server !== undefined) return lockOf(server);

  const answer = await askHolder(address);
  if (answer !== undefined) throw new FolderInUse(`Eucalyptus already runs on ${dataDir}: ${answer}`);
  if (!abstract) rmSync(address, { force: true });
  const second = await tryListen(address, holder);
  if (second === undefined) throw new FolderInUse(`Eucalyptus is starting or stopping on ${dataDir}.`);
  return lockOf(second);
}

function lockOf(server: Server): FolderLock {
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function tryListen(address: string, holder: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(holder);
    });
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

async function askHolder(address: string): Promise<string | undefined> {
  const socket = connect(address);
  try {
    return await text(socket);
  } catch {
    return undefined;
  }
}
