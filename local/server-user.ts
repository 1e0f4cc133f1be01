import { spawnSync } from "node:child_process";

/** A user to run a server as, where that cannot be the one who started us. */
export type ServerUser = { name: string; uid: number; gid: number };

/** Postgres refuses to run as root: the user it runs as instead, or undefined when we are not root. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new Error("Postgres cannot run as root, and there is no user 'postgres' or 'nobody' to run it as.");
}

function idOf(flag: "-u" | "-g", name: string): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
  const id = Number(stdout);
  return status === 0 && Number.isInteger(id) && id > 0 && id < 2 ** 31 ? id : undefined;
}

/** Whether that user passes through every folder on the way to this file or folder (asked of the system itself). */
export function canReach(user: ServerUser, file: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'test -x "$0"', file], {
    uid: user.uid,
    gid: user.gid,
    cwd: "/",
  });
  return status === 0;
}
