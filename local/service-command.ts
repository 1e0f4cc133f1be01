import manifest from "@/package.json" with { type: "json" };

/** What Node is given by `npm run service`: its own settings, the script and its arguments. */
export const serviceCommand: readonly string[] = manifest.scripts.service.split(" ").slice(1);

/** Node's own settings among them, which say how much the service may use of the machine. */
export const serviceNodeSettings = serviceCommand.filter((word) => word.startsWith("--"));
