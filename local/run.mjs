// The first step of every command: plain JavaScript without dependencies, because a fresh clone has none and Node 20
// runs no TypeScript. It installs what is missing and goes on in local/main.ts, in this same process.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Eucalyptus needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

const { installPackages } = await import("./install.mjs");
installPackages();

const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./main.ts");
await main(process.argv.slice(2));
