import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { generateApiKey } from "@/lib/key-service/domain/api-key";

/** A key that was issued, and the id of its credential. */
export interface IssuedKey {
  apiKey: string;
  credentialId: string;
}

export interface Keyring {
  /** Keys that verify. */
  good: IssuedKey[];
  /** Keys that were issued and verify no more: revoked, expired, or of a suspended organization. */
  dead: IssuedKey[];
  /** Keys that nobody issued. */
  unknown: string[];
  /** Keys with a checksum that is not theirs. */
  misspelled: string[];
}

/** Reads what the seed command handed out, and makes up the keys that nobody issued. */
export async function readKeyring(file: string, goodKeys: number): Promise<Keyring> {
  const [, ...lines] = (await readFile(file, "utf8")).trimEnd().split("\n");
  const good: IssuedKey[] = [];
  const dead: IssuedKey[] = [];
  for (const line of lines) {
    const [apiKey = "", credentialId = "", goodFor] = line.split(",");
    (goodFor === "nothing" ? dead : good).push({ apiKey, credentialId });
  }
  if (good.length < goodKeys) throw new Error(`The seed gave ${good.length} keys that verify.`);
  // One bad key in ten, of three kinds.
  const each = Math.round(goodKeys / 9 / 3);
  const unknown = Array.from({ length: each }, () => generateApiKey(randomBytes));
  return {
    good: good.slice(0, goodKeys),
    dead: dead.slice(0, each),
    unknown,
    misspelled: unknown.map((apiKey) => `${apiKey.slice(0, -1)}${apiKey.endsWith("0") ? "1" : "0"}`),
  };
}
