import { hash } from "node:crypto";

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

/** What SHA-256 takes in at a time, what it gives, and an API key, in bytes. */
const BLOCK = 64;
const DIGEST = 32;
const API_KEY = 55;

/**
 * The same as text with a character for each byte ("binary" is Node's other name of Latin-1). Two digests made at once (RFC 2104): Node's own class for it takes
 * more than twice the time, which every verification would wait for.
 * @throws {RangeError} for a text that is not as long as an API key
 */
export function hashApiKeyText(pepper: Pepper, apiKey: string): string {
  if (apiKey.length !== API_KEY) throw new RangeError("not an API key");
  const { inner, outer } = padsOf(pepper);
  inner.write(apiKey, BLOCK, "latin1");
  outer.write(hash("sha256", inner, "binary"), BLOCK, "latin1");
  return hash("sha256", outer, "binary");
}

/** Room for what the two digests take in: the padded pepper, and after it the key or the first digest. */
interface Pads {
  inner: Buffer;
  outer: Buffer;
}

const pads = new WeakMap<Pepper, Pads>();

function padsOf(pepper: Pepper): Pads {
  const known = pads.get(pepper);
  if (known) return known;
  const key = pepper.key.length > BLOCK ? hash("sha256", pepper.key, "buffer") : pepper.key;
  const made = { inner: Buffer.alloc(BLOCK + API_KEY), outer: Buffer.alloc(BLOCK + DIGEST) };
  for (let index = 0; index < BLOCK; index += 1) {
    made.inner[index] = (key[index] ?? 0) ^ 0x36;
    made.outer[index] = (key[index] ?? 0) ^ 0x5c;
  }
  pads.set(pepper, made);
  return made;
}
