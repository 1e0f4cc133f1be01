// The first step of `npm run bench`: plain JavaScript, which installs what is missing (bench has packages of its own,
// so that what is only compared with does not burden the main install) and goes on in main.ts.
import { installPackages } from "../local/install.mjs";

installPackages();
// Peers that it would install for frameworks are not used here; what it needs of them the main install has.
installPackages(import.meta.dirname, ["--omit=peer"]);

const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
