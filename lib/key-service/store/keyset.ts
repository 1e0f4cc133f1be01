import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { CappedCount } from "./capped-count";

/** Where a page of a list begins: after the row that holds this sort value and id. */
export interface Position {
  value: string;
  id: string;
}

/** A sort: an expression that is never null, so that one row comparison finds the next page, and its type. */
export interface Sort {
  by: SQL | PgColumn;
  type: "timestamptz" | "text" | "bigint" | "int";
}

export interface Page {
  order: "asc" | "desc";
  limit: number;
  after: Position | null;
  offset: number;
}

/** The conditions and order of one page, with the unique `id` as the tie-breaker. */
export function keyset(
  { by, type }: Sort,
  id: PgColumn,
  page: Page,
): { after: SQL | undefined; orderBy: SQL[] } {
  const direction = page.order === "asc" ? asc : desc;
  const comparison = sql.raw(page.order === "asc" ? ">" : "<");
  return {
    after: page.after ? beyond(page.after) : undefined,
    orderBy: [direction(by), direction(id)],
  };

  // The second condition follows from the first; it lets an index on another table than the id's find the start.
  function beyond({ value, id: lastId }: Position): SQL {
    const last = sql`${value}::${sql.raw(type)}`;
    return sql`(${by}, ${id}) ${comparison} (${last}, ${lastId}::uuid) and ${by} ${comparison}= ${last}`;
  }
}

/**
 * The sort value of a row as text, exact enough to be compared again. It has a name of its own: Postgres would call it
 * like the column, and then sort by the text.
 */
export const positionValue = ({ by }: Sort): SQL.Aliased<string> => sql<string>`(${by})::text`.as("position");

/** A row with its sort value. */
export type Positioned<Row> = Row & { position: string };

/** A list: its rows a page at a time, one more than the page's limit if there are more, and how many it has in all. */
export interface List<Row> {
  rows: (page: Page) => Promise<Positioned<Row>[]>;
  count: () => Promise<CappedCount>;
}
