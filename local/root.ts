import path from "node:path";

/** The folder of the checkout: where package.json lies. */
export const projectRoot = path.resolve(import.meta.dirname, "..");
