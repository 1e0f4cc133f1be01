import { crc32 } from "./crc32";

const PREFIX = "qapi_";
const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 7;
// The largest multiple of 36 that a byte can hold: bytes at or above it would favour the first characters.
const REJECT_FROM = 252;
const FORM = /^qapi_[0-9a-z]{50}$/;

/** A source of `size` random bytes, such as `node:crypto`'s `randomBytes`. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * Makes a new API key: `qapi_`, 43 random characters (about 222 bits), and 7 characters of checksum (security.md, keys).
 */
export function generateApiKey(randomBytes: RandomBytes): string {
  let random = "";
  while (random.length < RANDOM_LENGTH) {
    for (const byte of randomBytes(RANDOM_LENGTH)) {
      if (byte < REJECT_FROM && random.length < RANDOM_LENGTH) random += ALPHABET.charAt(byte % 36);
    }
  }
  return withChecksum(PREFIX + random);
}

/**
 * Whether a text can be an API key: it has the form and, unless keys from before there was one are let through, carries
 * the checksum that belongs to it.
 */
export function isApiKey(text: string, requiresChecksum = true): boolean {
  return FORM.test(text) && (!requiresChecksum || hasChecksum(text));
}

/** The last four characters, by which people tell keys apart. */
export const last4Of = (apiKey: string): string => apiKey.slice(-4);

const hasChecksum = (apiKey: string): boolean =>
  crc32(apiKey, apiKey.length - CHECKSUM_LENGTH) === Number.parseInt(apiKey.slice(-CHECKSUM_LENGTH), 36);

const withChecksum = (body: string): string => body + crc32(body).toString(36).padStart(CHECKSUM_LENGTH, "0");
