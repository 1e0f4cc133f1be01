import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { UUID } from "@/lib/key-service/contract/vocabulary";

/** Whether a search text is a whole id. */
export const isId = (term: string): boolean => UUID.test(term);

/** Of fewer characters no index of parts of texts knows anything (design.md, data). */
const FEWEST_WITHIN = 3;

/**
 * A search text as the term of a `like`, anywhere in a text, or at its beginning when it is short: its own wildcards are
 * escaped, its case is folded.
 */
export function likeTerm(term: string): string {
  const escaped = term.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`);
  return isShort(term) ? `${escaped}%` : `%${escaped}%`;
}

const isShort = (term: string): boolean => term.length < FEWEST_WITHIN;

/** Whether an organization or a team has a search text in one of its names: of a short one, in the name that is shown. */
export const namesMatch = (of: { name: PgColumn; displayName: PgColumn }, term: string): SQL =>
  isShort(term)
    ? sql`lower(${of.displayName}) like ${likeTerm(term)}`
    : sql`lower(${of.name} || ' ' || ${of.displayName}) like ${likeTerm(term)}`;

/** Whether an organization or a team is called so, in small letters or capitals. */
export const isNamed = ({ displayName }: { displayName: PgColumn }, name: string): SQL =>
  sql`lower(${displayName}) = lower(${name})`;

/** Which organizations or teams a list shows. */
export interface OwnerFilter {
  text?: string | undefined;
  displayName?: string | undefined;
}
