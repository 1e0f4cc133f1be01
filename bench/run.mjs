// The first step of `npm run bench`: plain JavaScript, which installs what is missing (bench has packages of its own,
// so that what is only compared with does not burden the main install) and goes on in main.ts.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { installPackages } from "../local/install.mjs";

const here = import.meta.dirname;

function installOwnPackages() {
  const installed = path.join(here, "node_modules/.package-lock.json");
  const asked = path.join(here, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(asked).mtimeMs) return;
  console.log("Installing the packages of bench (npm ci)");
  // Peers that it would install for frameworks are not used here; what it needs of them the main install has.
  const options = ["--omit=peer", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  const { status } = spawnSync("npm", ["ci", ...options], { cwd: here, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}

installPackages();
installOwnPackages();

const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
