import {
  type AuditFault,
  type AuditFaultKind,
  breakAfter,
  CHAIN_ORIGIN,
  type ChainedRow,
  type ChainEnd,
  cutOff,
  describeFault,
  faultAtEnd,
  follows,
  wasWrittenAfter,
} from "@/lib/key-service/domain/audit-fault";
import { readAuditRows, readAuditState } from "@/lib/key-service/store/audit-log";
import type { Database } from "@/lib/key-service/store/database";
import { type AuditHead, presentHead } from "./read-head";

/** Whether the audit log is whole, as far as it was checked. */
export interface AuditVerification {
  intact: boolean;
  /** How many rows from the first on are as they were written. */
  checked: number;
  /** The last of them. */
  head: AuditHead;
  fault: { kind: AuditFaultKind; number: number; message: string } | null;
}

interface Log {
  database: Database;
  auditKey: Buffer;
}

const PAGE = 2_000;

/**
 * Walks the audit log in the order of its numbers and finds the first row that is not as it was written: an edit, a
 * deletion, a reordering, and a cut-off tail as far as `audit_head` or an exported head tells of it (security.md, audit).
 * Rows that are written meanwhile are left out. Memory stays flat.
 * @param exported a head that was exported earlier
 */
export async function verifyAuditChain(log: Log, exported?: AuditHead): Promise<AuditVerification> {
  const { head, lastNumber, at } = await readAuditState(log.database);
  const known = exported && { number: BigInt(exported.number), mac: Buffer.from(exported.mac, "hex") };
  const { end, fault } = await walk(log, lastNumber, known);
  const found = fault ?? (known && known.number > end.number ? cutOff(end, known) : faultAtEnd(end, head));
  return {
    intact: found === null,
    checked: Number(end.number),
    head: presentHead(end, at),
    fault: found && { kind: found.kind, number: Number(found.number), message: describeFault(found) },
  };
}

/** Goes along the chain up to a number, or to the first row that breaks it. */
async function walk(
  log: Log,
  upTo: bigint,
  known: ChainEnd | undefined,
): Promise<{ end: ChainEnd; fault: AuditFault | null }> {
  let end = CHAIN_ORIGIN;
  for await (const row of rowsOf(log, upTo)) {
    if (!follows(log.auditKey, end, row)) return { end, fault: await explain(log, upTo, end, row) };
    end = { number: row.number, mac: row.mac };
    if (known && end.number === known.number && !end.mac.equals(known.mac)) {
      return { end, fault: { kind: "rewritten", number: end.number, other: null } };
    }
  }
  return { end, fault: null };
}

/** Looks through the whole log for the row that belongs after `end`, which tells a swap from an edit or a deletion. */
async function explain(log: Log, upTo: bigint, end: ChainEnd, found: ChainedRow): Promise<AuditFault> {
  for await (const row of rowsOf(log, upTo)) {
    // The MAC may have been swapped along with the other cells, or left where it was.
    const belongs = [row.mac, found.mac].some((mac) => wasWrittenAfter(log.auditKey, end, row, mac));
    if (belongs && row.number !== end.number + 1n) {
      return { kind: "moved", number: end.number + 1n, other: row.number };
    }
  }
  return breakAfter(end, found);
}

async function* rowsOf({ database }: Log, upTo: bigint): AsyncGenerator<ChainedRow> {
  let page = await readAuditRows(database, null, upTo, PAGE);
  while (page.length > 0) {
    // The next page is on its way while this one is checked.
    const next = readAuditRows(database, page.at(-1)?.number ?? upTo, upTo, PAGE);
    next.catch(() => undefined);
    yield* page;
    page = await next;
  }
}
