import { isApiKey } from "./api-key";

const BEGINNING = /qapi_/g;
const KEY_LENGTH = 55;

/** The distinct API keys that a text holds, in their order; what surrounds them does not matter. */
export function keysInText(text: string, requiresChecksum: boolean): string[] {
  const keys = new Set<string>();
  for (const { index } of text.matchAll(BEGINNING)) {
    const candidate = text.slice(index, index + KEY_LENGTH);
    if (isApiKey(candidate, requiresChecksum)) keys.add(candidate);
  }
  return [...keys];
}
