import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { COUNT_CAP } from "@/lib/key-service/contract/vocabulary";
import type { Database } from "./database";
import type { List } from "./keyset";

/** So many rows are found and put in order at once; of more, the first ones of any order are not far away. */
const MOST_GATHERED = 2_000;

export interface Search<Row> {
  /** The id of what is listed. */
  id: PgColumn;
  /** Queries for the ids that match, each of which an index answers. */
  branches: readonly SQL[];
  /** The list of what matches a condition. */
  list: (matching: SQL | undefined) => List<Row>;
  /** The same as the branches, as a condition on each row. */
  matching: SQL | undefined;
}

/**
 * A list that was searched for a text. Postgres can not know how rare a text is: rare ones have to be gathered by the
 * index of texts and sorted, and common ones met by walking along the order; the wrong way takes seconds.
 */
export function searchedList<Row>(
  database: Database,
  { id, branches, list, matching }: Search<Row>,
): List<Row> {
  let gathering: Promise<string[] | null> | undefined;
  const gathered = () => (gathering ??= gather(database, branches));
  return {
    count: async () => {
      const found = (await gathered())?.length ?? Infinity;
      return { count: Math.min(found, COUNT_CAP), capped: found > COUNT_CAP };
    },
    rows: async (page) => {
      const ids = await gathered();
      return list(ids ? sql`${id} = any(${sql.param(ids)}::uuid[])` : matching).rows(page);
    },
  };
}

/** All that matches; null when it is too much. */
async function gather(database: Database, branches: readonly SQL[]): Promise<string[] | null> {
  const limited = branches.map((branch) => sql`(${branch} limit ${MOST_GATHERED + 1})`);
  const { rows } = await database.execute<{ id: string }>(
    sql`select id from (${sql.join(limited, sql` union `)}) as found`,
  );
  return rows.length > MOST_GATHERED ? null : rows.map(({ id }) => id);
}
