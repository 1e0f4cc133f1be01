import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { ChainedRow, ChainEnd } from "@/lib/key-service/domain/audit-fault";
import type { Database } from "./database";
import { auditEvents, auditHead } from "./schema";

/** Where the audit log stands, read at one moment. */
export interface AuditState {
  /** Null when the row of `audit_head` is gone. */
  head: ChainEnd | null;
  /** The number of the last event; 0 when there is none. */
  lastNumber: bigint;
  /** The database's time. */
  at: Date;
}

/** Reads the head and the last number in one statement, so that a commit in between can not tell them apart. */
export async function readAuditState(database: Database): Promise<AuditState> {
  const [row] = await database
    .select({
      number: auditHead.number,
      mac: auditHead.mac,
      lastNumber: sql`(select coalesce(max(${auditEvents.number}), 0) from ${auditEvents})`.mapWith(
        auditEvents.number,
      ),
      at: sql`clock_timestamp()::timestamptz(3)`.mapWith(auditEvents.at),
    })
    .from(sql`(select 1) as one`)
    .leftJoin(auditHead, eq(auditHead.id, 1));
  if (!row) throw new Error("A statement without conditions gave no row");
  const { number, mac, lastNumber, at } = row;
  return { head: number === null || mac === null ? null : { number, mac }, lastNumber, at };
}

/** The events after a number (null: from the very first) and up to another, in order. */
export function readAuditRows(
  database: Database,
  after: bigint | null,
  upTo: bigint,
  limit: number,
): Promise<ChainedRow[]> {
  return database
    .select()
    .from(auditEvents)
    .where(and(after === null ? undefined : gt(auditEvents.number, after), lte(auditEvents.number, upTo)))
    .orderBy(asc(auditEvents.number))
    .limit(limit);
}
