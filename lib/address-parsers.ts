import { createParser } from "nuqs/server";
import { UUID } from "@/lib/key-service/contract/vocabulary";

/** A day in UTC, such as `2026-01-31`; what is none counts as not given. */
export const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : null),
  serialize: (day: string) => day,
});

/** An id of the key service; what is none counts as not given. */
export const parseAsId = createParser({
  parse: (text) => (UUID.test(text) ? text.toLowerCase() : null),
  serialize: (id: string) => id,
});

/** `true` or `false`, and nothing else. */
export const parseAsFlag = createParser({
  parse: (text) => (text === "true" ? true : text === "false" ? false : null),
  serialize: String,
});

/** A number of things, such as `25`. */
export const parseAsCount = createParser({
  parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
  serialize: String,
});

// `Date.parse` takes the 31st of a shorter month for a day of the next one.
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** How each parameter of an address is read. */
export type Parsers = Readonly<Record<string, { parse: (text: string) => unknown }>>;

/**
 * Those parameters of an address whose parser can not read them, or reads a part of a list only.
 * @returns their names, with what could be read of each; null for nothing
 */
export function unreadParameters(
  address: { get: (name: string) => string | null },
  parsers: Parsers,
): Record<string, string | null> {
  const unread: Record<string, string | null> = {};
  for (const [name, { parse }] of Object.entries(parsers)) {
    const text = address.get(name);
    if (text === null || text === "") continue;
    const read = parse(text);
    if (read === null) unread[name] = null;
    else if (Array.isArray(read) && read.length < text.split(",").length)
      unread[name] = read.length === 0 ? null : read.join(",");
  }
  return unread;
}
