// The first step of `npm run bench:faults`: plain JavaScript, since a fresh clone has no packages. Goes on in main.ts.
import { installPackages } from "../../local/install.mjs";

installPackages();

const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
