// What `npm run import` and its like start: plain JavaScript, since before the first build there is nothing else to run.
import { existsSync } from "node:fs";

const [name] = process.argv.splice(2, 1);
const bundle = new URL(`../../../dist/${name}.mjs`, import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  console.error(`dist/${name}.mjs is missing: run "npm run build" first.`);
  process.exitCode = 2;
}
