import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { nextProgram } from "@/local/build";
import { baseEnvironment } from "@/local/environment";
import { projectRoot } from "@/local/root";

const emptyPage = path.join(projectRoot, "bench/empty-page");

/** Builds a page with nothing on it by the same version of Next.js; gives the bytes of its first load. */
export function emptyFirstLoad(): number {
  const { status, stderr } = spawnSync(process.execPath, [nextProgram, "build", emptyPage], {
    cwd: emptyPage,
    env: baseEnvironment(),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The empty page could not be built: ${stderr}`);
  const built = path.join(emptyPage, ".next");
  return firstLoad(readFileSync(path.join(built, "server/app/index.html"), "utf8"), built);
}

/** What a browser of today loads of a page's scripts at first, in bytes, each script compressed by gzip. */
export function firstLoad(html: string, built = path.join(projectRoot, ".next")): number {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const files = tags
    // Only browsers that know no modules load these.
    .filter((tag) => !/nomodule/i.test(tag))
    .flatMap((tag) => /src="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? []);
  return [...new Set(files)].reduce(
    (bytes, file) => bytes + gzipSync(readFileSync(path.join(built, decodeURI(file)))).length,
    0,
  );
}
