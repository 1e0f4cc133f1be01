import { createHmac } from "node:crypto";

export interface Pepper {
  version: number;
  key: Buffer;
}

/** The peppers in force: the last one hashes new keys, all of them are tried for keys that come in. */
export interface Peppers {
  current: Pepper;
  all: readonly Pepper[];
}

/** `HMAC-SHA256(pepper, key)`, 32 bytes: what is stored instead of a key (security.md, keys). */
export function hashApiKey(pepper: Pepper, apiKey: string): Buffer {
  return Buffer.from(hashApiKeyText(pepper, apiKey), "latin1");
}

/** The same as text with a character for each byte ("binary" is Node's other name of Latin-1), which takes little more than half the time. */
export function hashApiKeyText(pepper: Pepper, apiKey: string): string {
  return createHmac("sha256", pepper.key).update(apiKey, "latin1").digest("binary");
}
