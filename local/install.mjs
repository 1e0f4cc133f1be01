import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/**
 * Installs the packages of a folder's package-lock.json unless exactly these were installed before.
 * @param {string} [folder] the project's own when left out
 * @param {string[]} [options] of npm, beside the usual ones
 */
export function installPackages(folder = root, options = ["--include=dev"]) {
  const stamp = path.join(folder, "node_modules/.installed-from");
  const lock = createHash("sha256")
    .update(readFileSync(path.join(folder, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  if (holdsEverything(folder)) {
    writeFileSync(stamp, lock);
    return;
  }
  const where = path.relative(root, folder);
  console.log(`Installing packages${where === "" ? "" : ` of ${where}`} (npm ci)`);
  const npm = npmCommand();
  // Scripts of packages only check what they unpacked; the links inside Postgres are made at its start.
  const { status, error, stdout } = spawnSync(
    npm.file,
    [
      ...npm.args,
      "ci",
      "--no-audit",
      "--no-fund",
      "--prefer-offline",
      "--ignore-scripts",
      "--loglevel=error",
      ...options,
    ],
    { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) {
    console.error(`${stdout ?? ""}\nnpm ci failed${error ? `: ${error.message}` : ""}.`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

// npm keeps what it has installed in node_modules/.package-lock.json; that is compared package by package, because a
// lock that differs in what is not installed here must not take the packages from under a program that runs.
function holdsEverything(folder) {
  const kept = path.join(folder, "node_modules/.package-lock.json");
  if (!existsSync(kept)) return false;
  const wanted = JSON.parse(readFileSync(path.join(folder, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(kept, "utf8")).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => name === "" || optional || installed[name]?.version === version,
  );
}

function npmCommand() {
  const script = process.env["npm_execpath"];
  return script?.endsWith(".js") ? { file: process.execPath, args: [script] } : { file: "npm", args: [] };
}
