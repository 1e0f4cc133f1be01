import { sql } from "drizzle-orm";
import type { Transaction } from "./database";

/**
 * Adds rows in one statement, however many there are. They travel as JSON, which Postgres reads as rows of the table.
 * @param rows all with the same keys, which are the names of the columns; bytes as `bytesText` writes them
 */
export async function bulkInsert(
  tx: Transaction,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const name = sql.identifier(table);
  const columns = sql.join(
    Object.keys(first).map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`);
}

/** Bytes as Postgres reads them from text. */
export const bytesText = (bytes: Buffer): string => `\\x${bytes.toString("hex")}`;
