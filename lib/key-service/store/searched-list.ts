import { and, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { COUNT_CAP } from "@/lib/key-service/contract/vocabulary";
import { upToCap } from "./capped-count";
import type { Database } from "./database";
import type { List } from "./keyset";

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
 * A list that was searched for a text. Postgres can not know how rare a text is, and the wrong way takes seconds: rare
 * ones are gathered by the index of texts, once, and sorted; of those that are in more rows than a count tells, the
 * first ones of any order are seldom far away.
 */
export function searchedList<Row>(database: Database, { id, ways, others, list }: Search<Row>): List<Row> {
  let gathering: Promise<Gathered> | undefined;
  const gathered = () => (gathering ??= gather(database, { id, ways, others }));
  return {
    count: async () => upToCap((await gathered()).count),
    rows: async (page) => {
      const { ids } = await gathered();
      const matching = ids === null ? and(or(...ways), others) : inSet(id, ids);
      return list(matching).rows(page);
    },
  };
}

// Not `= any`: Postgres would then rather walk an index in the list's order past everything that is not among them.
const inSet = (id: PgColumn, ids: string): SQL => sql`${id} in (select unnest(${ids}::uuid[]))`;

interface Gathered {
  count: number;
  /** An array as Postgres writes and reads it, which nobody between takes apart; null when they are too many. */
  ids: string | null;
}

async function gather(
  database: Database,
  { id, ways, others }: Pick<Search<unknown>, "id" | "ways" | "others">,
): Promise<Gathered> {
  const limited = ways.map(
    (way) => sql`(select ${id} as id from ${id.table} where ${and(way, others)} limit ${COUNT_CAP + 1})`,
  );
  const { rows } = await database.execute<{ count: number; ids: string | null }>(sql`
    select count(*)::int as count, case when count(*) <= ${COUNT_CAP} then coalesce(array_agg(id), '{}')::text end as ids
    from (${sql.join(limited, sql` union `)}) as found`);
  const [found] = rows;
  if (found === undefined) throw new Error("a count gave no row");
  return found;
}
