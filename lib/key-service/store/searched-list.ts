import { and, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { COUNT_CAP } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
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
 * ones are gathered by the index of texts and sorted; of those that are in more rows than a count tells, the first ones
 * of any order are not far away.
 */
export function searchedList<Row>(database: Database, { id, ways, others, list }: Search<Row>): List<Row> {
  const limited = ways.map(
    (way) => sql`(select ${id} as id from ${id.table} where ${and(way, others)} limit ${COUNT_CAP + 1})`,
  );
  const gathered = sql`(${sql.join(limited, sql` union `)})`;
  let counting: ReturnType<typeof cappedCount> | undefined;
  const count = () => (counting ??= cappedCount(database, sql`from ${gathered} as found`));
  return {
    count,
    rows: async (page) => {
      const { capped } = await count();
      // As an array, Postgres always gathers first and then looks up what it found.
      const matching = capped ? and(or(...ways), others) : sql`${id} = any(array${gathered})`;
      return list(matching).rows(page);
    },
  };
}
