import { and, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { COUNT_CAP } from "@/lib/key-service/contract/vocabulary";
import type { Database } from "./database";
import type { List } from "./keyset";

/** So many rows are found and put in order at once; of more, the first ones of any order are not far away. */
const MOST_GATHERED = 2_000;

export interface Search<Row> {
  /** The id of what is listed, in its table. */
  id: PgColumn;
  /** The ways in which the text finds a row, any of them enough; an index answers each. */
  ways: readonly SQL[];
  /** What else must hold of a row. */
  others?: SQL | undefined;
  /** The list of what matches a condition. */
  list: (matching: SQL | undefined) => List<Row>;
}

/**
 * A list that was searched for a text. Postgres can not know how rare a text is: rare ones have to be gathered by the
 * index of texts and sorted, and common ones met by walking along the order; the wrong way takes seconds.
 */
export function searchedList<Row>(database: Database, { id, ways, others, list }: Search<Row>): List<Row> {
  let gathering: Promise<string[] | null> | undefined;
  const gathered = () => (gathering ??= gather(database, id, ways, others));
  return {
    count: async () => {
      const found = (await gathered())?.length ?? Infinity;
      return { count: Math.min(found, COUNT_CAP), capped: found > COUNT_CAP };
    },
    rows: async (page) => {
      const ids = await gathered();
      return list(ids ? sql`${id} = any(${sql.param(ids)}::uuid[])` : and(or(...ways), others)).rows(page);
    },
  };
}

/** All that matches; null when it is too much. */
async function gather(
  database: Database,
  id: PgColumn,
  ways: readonly SQL[],
  others: SQL | undefined,
): Promise<string[] | null> {
  const limited = ways.map(
    (way) => sql`(select ${id} as id from ${id.table} where ${and(way, others)} limit ${MOST_GATHERED + 1})`,
  );
  const { rows } = await database.execute<{ id: string }>(
    sql`select id from (${sql.join(limited, sql` union `)}) as found`,
  );
  return rows.length > MOST_GATHERED ? null : rows.map(({ id }) => id);
}
