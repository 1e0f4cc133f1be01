import { BARE_KEY, KEY_LIKE } from "@/lib/key-service/contract/vocabulary";

const KEY = new RegExp(`qapi_[0-9a-z]{16,}|${BARE_KEY.source}`, "gi");
const WHOLE_KEY = /qapi_[0-9a-z]{50}/gi;

/**
 * Takes keys out of a search text, so that no key gets into an address, a request or a log.
 * A whole key leaves its last four characters, by which it can be found; the beginning of one leaves nothing.
 */
export function keylessText(text: string): { text: string; hadKey: boolean } {
  const shortened = text.replace(KEY, (key) => key.slice(-4));
  return KEY_LIKE.test(shortened)
    ? { text: "", hadKey: true }
    : { text: shortened, hadKey: shortened !== text };
}

/** The distinct whole keys in a text, such as a log, in their order. Nothing else of the text is kept. */
export function keysIn(text: string): string[] {
  return [...new Set((text.match(WHOLE_KEY) ?? []).map((key) => key.toLowerCase()))];
}
