import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Advice } from "@/local/advice";
import type { Log } from "@/local/log";
import { projectRoot } from "@/local/root";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What a headless browser is started with, so that it runs as root too and calls nobody. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium to test with: `CHROMIUM_PATH`, else the system's, else the one Playwright keeps; undefined if none. */
export function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (runs(named)) return named;
    throw new Advice(`CHROMIUM_PATH names a browser that does not run: ${named}`);
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const system = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [...system, ...macApplications, chromium.executablePath()].find(runs);
}

/**
 * Finds a browser, or installs one: Playwright's build, or with apt when we are root and that cannot be had.
 * @returns path of the program
 */
export function requireBrowser(log: Log): string {
  const found = findBrowser();
  if (found !== undefined) return found;

  log("Installing a browser for the tests");
  const playwright = path.join(projectRoot, "node_modules/@playwright/test/cli.js");
  run(process.execPath, [playwright, "install", "chromium"]);
  const installed = findBrowser();
  if (installed !== undefined) return installed;

  if (process.getuid?.() === 0) {
    log("Installing Chromium with apt");
    if (!run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"])) {
      run("apt-get", ["update", "-q"]);
      run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
    }
  }
  const last = findBrowser();
  if (last === undefined)
    throw new Advice("No browser to test with: install Chromium, or name one in CHROMIUM_PATH.");
  return last;
}

// A browser that lacks a system library is there, but ends at once.
function runs(program: string): boolean {
  return existsSync(program) && spawnSync(program, ["--version"], { timeout: 20_000 }).status === 0;
}

function run(program: string, args: string[]): boolean {
  const { status } = spawnSync(program, args, {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "ignore"],
    timeout: 300_000,
  });
  return status === 0;
}
