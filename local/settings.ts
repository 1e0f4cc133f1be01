import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const makers = {
  DATABASE_PASSWORD: () => random("base64url"),
  KEY_SERVICE_SECRET: () => random("base64url"),
  KEY_PEPPERS: () => `1:${random("base64")}`,
  AUDIT_KEY: () => random("base64"),
  NEXTAUTH_SECRET: () => random("base64url"),
  OIDC_CLIENT_SECRET: () => random("base64url"),
  /** PKCS #8, DER, base64: kept, so that signing out still works with an ID token from before a restart. */
  OIDC_SIGNING_KEY: () => signingKey(),
} as const;

type SecretName = keyof typeof makers;

/** The secrets of one data folder. */
export type DemoSecrets = Record<SecretName, string>;

/**
 * The secrets of this data folder: made at the first start, kept in `settings.env` (mode 0600) and read from there
 * afterwards. Addresses are not kept: they follow from the port.
 */
export async function demoSecrets(dataDir: string): Promise<DemoSecrets> {
  const file = path.join(dataDir, "settings.env");
  const kept = existsSync(file) ? parse(await readFile(file, "utf8")) : new Map<string, string>();
  let made = false;
  const secret = (name: SecretName): string => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    made = true;
    return makers[name]();
  };
  const secrets: DemoSecrets = {
    DATABASE_PASSWORD: secret("DATABASE_PASSWORD"),
    KEY_SERVICE_SECRET: secret("KEY_SERVICE_SECRET"),
    KEY_PEPPERS: secret("KEY_PEPPERS"),
    AUDIT_KEY: secret("AUDIT_KEY"),
    NEXTAUTH_SECRET: secret("NEXTAUTH_SECRET"),
    OIDC_CLIENT_SECRET: secret("OIDC_CLIENT_SECRET"),
    OIDC_SIGNING_KEY: secret("OIDC_SIGNING_KEY"),
  };
  if (made) {
    const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
    const text = `# Secrets of this demo, made by the launcher. Not for production.\n${lines.join("")}`;
    await writeFile(file, text, { mode: 0o600 });
  }
  await chmod(file, 0o600);
  return secrets;
}

function parse(text: string): Map<string, string> {
  const lines = text.split("\n").filter((line) => line.includes("=") && !line.startsWith("#"));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

function random(encoding: "base64" | "base64url"): string {
  return randomBytes(32).toString(encoding);
}

function signingKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
}
