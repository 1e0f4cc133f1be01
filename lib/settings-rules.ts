import { readFileSync } from "node:fs";
import { z } from "zod";

/** Settings that do not hold. Its message names every one of them and never repeats a value. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

// Words of examples and defaults: a secret that contains one was never replaced.
const PLACEHOLDER = /change.?me|example|secret|password|default|placeholder|replace|your[-_ ]/i;
const FEWEST_DISTINCT_CHARACTERS = 10;

/** A secret given as text, of at least so many bytes, neither a placeholder nor a few characters over and over. */
export const secretOf = (minimumBytes: number) =>
  z
    .string("is missing")
    .refine(
      (value) => Buffer.byteLength(value) >= minimumBytes,
      `must be at least ${minimumBytes} bytes long`,
    )
    .refine((value) => new Set(value).size >= FEWEST_DISTINCT_CHARACTERS, "is too simple to be a secret")
    .refine((value) => !PLACEHOLDER.test(value), "looks like a placeholder; make a random one");

/** A key given in base64, of at least so many bytes. */
export const base64KeyOf = (minimumBytes: number) =>
  z
    .string("is missing")
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, "must be base64")
    .transform((value) => Buffer.from(value, "base64"))
    .refine((key) => key.length >= minimumBytes, `must hold at least ${minimumBytes} bytes`)
    .refine((key) => new Set(key).size >= FEWEST_DISTINCT_CHARACTERS, "is too simple to be a key");

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** An address: https, or http on this machine only (security.md). */
export const publicAddress = z
  .string("is missing")
  .refine((value) => URL.canParse(value), "must be an address such as https://keys.example.com")
  .refine((value) => {
    if (!URL.canParse(value)) return true;
    const { protocol, hostname } = new URL(value);
    return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
  }, "must use https unless it is on this machine");

/**
 * Settings that may also come from a file, which the setting `NAME_FILE` names: Docker, Kubernetes and Vault agent hand
 * secrets over so.
 */
const SECRET_SETTINGS = new Set([
  "DATABASE_URL",
  "KEY_SERVICE_SECRET",
  "KEY_PEPPERS",
  "AUDIT_KEY",
  "NEXTAUTH_SECRET",
  "OIDC_CLIENT_SECRET",
]);

/**
 * Checks settings against a schema whose keys are the names of the settings. A secret may come from a file instead.
 * @throws {SettingsError} that names every setting which does not hold
 */
export function parseSettings<Schema extends z.ZodObject>(
  schema: Schema,
  env: NodeJS.ProcessEnv,
): z.output<Schema> {
  const given = new Map(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const problems = new Map<string, string>();
  for (const name of Object.keys(schema.shape)) {
    const file = given.get(`${name}_FILE`);
    if (file === undefined || !SECRET_SETTINGS.has(name)) continue;
    const secret = given.has(name) ? { problem: `can not be given together with ${name}` } : readSecret(file);
    if ("problem" in secret) problems.set(name, `${name}_FILE ${secret.problem}`);
    else given.set(name, secret.value);
  }
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success && problems.size === 0) return result.data;
  const broken = (result.error?.issues ?? [])
    .map(({ path, message }) => ({ name: path.join(".") || "settings", message }))
    .filter(({ name }) => !problems.has(name))
    .map(({ name, message }) => `${name} ${message}`);
  throw new SettingsError([...new Set([...problems.values(), ...broken])].join("\n"));
}

// Editors and `echo` end a file with a line break, which is no part of the secret.
function readSecret(file: string): { value: string } | { problem: string } {
  try {
    const value = readFileSync(file, "utf8").replace(/\r?\n$/, "");
    return value === "" ? { problem: "names an empty file" } : { value };
  } catch {
    return { problem: "names a file that can not be read" };
  }
}
