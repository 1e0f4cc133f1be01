import { type FileHandle, open, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parseSettings } from "@/lib/settings-rules";
import { type SeededKey, type SeedInput, seedDatabase } from "../operations/seed/seed";
import { issuingSettings } from "../settings";
import { asOperator, EXIT, runCommand, UsageError } from "./command";

const USAGE =
  "npm run seed -- --organizations N --credentials N [--seed TEXT] [--append] [--keys FILE [--key-count N]]";
const KEYS_FILE_MODE = 0o600;

await runCommand(USAGE, async () => {
  const { keysFile: file, ...input } = readArguments();
  const { KEY_PEPPERS: peppers, ...settings } = parseSettings(issuingSettings, process.env);
  const keysFile = file === undefined ? null : await createKeysFile(file);
  const keys: SeededKey[] = [];
  const began = performance.now();
  try {
    await asOperator({ ...settings, statementTimeoutMs: 0 }, (context) =>
      seedDatabase(context, {
        ...input,
        peppers,
        onKey: (key) => keys.push(key),
        onProgress: (done) => showProgress(done, input.credentials),
      }),
    );
    await keysFile?.writeFile(csvOf(keys));
  } catch (error) {
    if (file !== undefined) await rm(file, { force: true });
    throw error;
  } finally {
    await keysFile?.close();
  }
  const seconds = Math.round((performance.now() - began) / 1_000);
  process.stdout.write(
    `${input.credentials} credentials in ${input.organizations} organizations, in ${seconds} s.\n`,
  );
  if (file !== undefined) process.stdout.write(`The keys of ${keys.length} of them are in ${file}.\n`);
  return EXIT.done;
});

function readArguments(): Omit<SeedInput, "peppers" | "onKey" | "onProgress"> & {
  keysFile: string | undefined;
} {
  const { values } = parseArgs({
    options: {
      organizations: { type: "string" },
      credentials: { type: "string" },
      seed: { type: "string", default: "1" },
      append: { type: "boolean", default: false },
      keys: { type: "string" },
      "key-count": { type: "string", default: "100000" },
    },
  });
  const organizations = countOf("organizations", values.organizations);
  const credentials = countOf("credentials", values.credentials);
  if (organizations === 0 && credentials > 0) throw new UsageError("Credentials need an organization.");
  const { seed, append, keys: keysFile } = values;
  const keys = keysFile === undefined ? 0 : countOf("key-count", values["key-count"]);
  return { organizations, credentials, seed, append, keys, keysFile };
}

function countOf(name: string, text: string | undefined): number {
  if (text === undefined || !/^\d{1,8}$/.test(text)) throw new UsageError(`--${name} needs a whole number.`);
  return Number(text);
}

// A file that is there already is left alone: it may hold the keys of another database.
function createKeysFile(file: string): Promise<FileHandle> {
  return open(file, "wx", KEYS_FILE_MODE).catch(() => {
    throw new UsageError(`${file} can not be made, or is there already.`);
  });
}

function csvOf(keys: readonly SeededKey[]): string {
  const lines = keys.map(({ apiKey, credentialId, goodFor }) => `${apiKey},${credentialId},${goodFor}\n`);
  return `apiKey,credentialId,goodFor\n${lines.join("")}`;
}

function showProgress(done: number, of: number): void {
  if (done > 0 && done % 100_000 === 0) process.stdout.write(`  ${done} of ${of} credentials\n`);
}
