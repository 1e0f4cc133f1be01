import { sql } from "drizzle-orm";
import type { Transaction } from "./database";

/** Whether to leave indexes and foreign keys out while many rows are added. */
export type BulkLoad = "keep-indexes" | "rebuild-indexes";

interface Part {
  drop: string;
  create: string;
}

/**
 * Adds many rows to some tables. Rebuilding their secondary indexes and foreign keys afterwards takes a fraction of the
 * time that keeping them up to date takes, but nobody else can read these tables meanwhile.
 */
export async function bulkLoad<T>(
  tx: Transaction,
  tables: readonly string[],
  mode: BulkLoad,
  load: () => Promise<T>,
): Promise<T> {
  if (mode === "keep-indexes") return load();
  const parts = await secondaryParts(tx, tables);
  for (const { drop } of parts) await tx.execute(sql.raw(drop));
  const loaded = await load();
  await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
  for (const { create } of parts.toReversed()) await tx.execute(sql.raw(create));
  return loaded;
}

/** Foreign keys and what indexes serve no constraint, with the statements that Postgres itself gives to make them again. */
async function secondaryParts(tx: Transaction, tables: readonly string[]): Promise<Part[]> {
  const { rows } = await tx.execute<Part & Record<string, unknown>>(sql`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint where contype = 'f' and conrelid = any(${sql.param(tables)}::regclass[])
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid) from pg_index
    where indrelid = any(${sql.param(tables)}::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)`);
  return rows;
}
