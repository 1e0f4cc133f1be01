import { createParser } from "nuqs/server";

/** A day in UTC, such as `2026-01-31`; what is none counts as not given. */
export const parseAsDay = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text) ? text : null),
  serialize: (day: string) => day,
});

/** An id of the key service; what is none counts as not given. */
export const parseAsId = createParser({
  parse: (text) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : null),
  serialize: (id: string) => id,
});

// `Date.parse` takes the 31st of a shorter month for a day of the next one.
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** How each parameter of an address is read. */
export type Parsers = Readonly<Record<string, { parse: (text: string) => unknown }>>;

/** Those parameters of an address whose parser can not read them, or reads a part of a list only. */
export function unreadParameters(
  address: { get: (name: string) => string | null },
  parsers: Parsers,
): { name: string; text: string }[] {
  return Object.entries(parsers).flatMap(([name, { parse }]) => {
    const text = address.get(name);
    if (text === null || text === "") return [];
    const read = parse(text);
    const isRead = Array.isArray(read) ? read.length === text.split(",").length : read !== null;
    return isRead ? [] : [{ name, text }];
  });
}
