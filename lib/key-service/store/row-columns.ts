import { type SQL, sql } from "drizzle-orm";

// A column of many rows as one parameter. The driver's own way looks at every element for what to quote, and everything
// else in the process waits for it: ids and numbers need no quotes, and JSON is written by the engine itself.

export const idColumn = (ids: readonly (string | null)[]): SQL => sql`${arrayText(ids)}::uuid[]`;

export const integerColumn = (numbers: readonly (number | null)[]): SQL =>
  sql`${arrayText(numbers)}::bigint[]`;

/** A set of texts rather than an array. */
export const textColumn = (texts: readonly string[]): SQL =>
  sql`json_array_elements_text(${JSON.stringify(texts)}::json)`;

const arrayText = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => value ?? "NULL").join(",")}}`;
