import { auditMac, type AuditRow, CHAIN_START } from "./audit-chain";

/**
 * What can be wrong with the audit log. `moved`: rows were swapped or renumbered. `rewritten`: the tail was cut off and
 * written anew, which an exported head tells. `head-changed`: `audit_head` does not tell the last row.
 */
export type AuditFaultKind = "changed" | "deleted" | "moved" | "cut-off" | "rewritten" | "head-changed";

/** The first thing that is wrong with the audit log. */
export interface AuditFault {
  kind: AuditFaultKind;
  /** Of the row that it concerns. */
  number: bigint;
  /** Where the row stands now, or the last one of several that are missing. */
  other: bigint | null;
}

/** An audit row with the MAC that is stored beside it. */
export interface ChainedRow extends AuditRow {
  mac: Buffer;
}

/** The row that a chain has reached. */
export interface ChainEnd {
  number: bigint;
  mac: Buffer;
}

/** Before the first row. */
export const CHAIN_ORIGIN: ChainEnd = { number: 0n, mac: CHAIN_START };

/** Whether a row is the one that was written after `end`, cell for cell. */
export const follows = (auditKey: Buffer, end: ChainEnd, row: ChainedRow): boolean =>
  row.number === end.number + 1n && wasWrittenAfter(auditKey, end, row, row.mac);

/** Whether the cells of a row, whatever number it has now, are those for which this MAC was made right after `end`. */
export function wasWrittenAfter(auditKey: Buffer, end: ChainEnd, row: AuditRow, mac: Buffer): boolean {
  // A time that JavaScript can not hold, such as infinity, was never written by the service.
  if (Number.isNaN(row.at.getTime())) return false;
  return auditMac(auditKey, end.mac, { ...row, number: end.number + 1n }).equals(mac);
}

/**
 * What is wrong where a chain breaks, unless the row that belongs there is found elsewhere.
 * @param row the first one after `end` that does not follow it
 */
export function breakAfter(end: ChainEnd, row: { number: bigint }): AuditFault {
  const expected = end.number + 1n;
  return row.number > expected
    ? { kind: "deleted", number: expected, other: row.number - 1n === expected ? null : row.number - 1n }
    : { kind: "changed", number: row.number, other: null };
}

/** What is wrong with the end of a chain that is whole, beside a head that was kept elsewhere; null when nothing is. */
export function faultAtEnd(end: ChainEnd, head: ChainEnd | null): AuditFault | null {
  if (!head) return { kind: "head-changed", number: end.number, other: null };
  if (head.number > end.number) return cutOff(end, head);
  return head.number === end.number && head.mac.equals(end.mac)
    ? null
    : { kind: "head-changed", number: end.number, other: null };
}

/** That rows after `end` are missing, up to that of the head. */
export const cutOff = (end: ChainEnd, head: ChainEnd): AuditFault => ({
  kind: "cut-off",
  number: end.number + 1n,
  other: head.number === end.number + 1n ? null : head.number,
});

/** A fault as people read it. */
export function describeFault({ kind, number, other }: AuditFault): string {
  const missing = other === null ? `Row ${number} is missing` : `Rows ${number} to ${other} are missing`;
  const messages: Record<AuditFaultKind, string> = {
    changed: `Row ${number}: a cell was changed, or the row was not written by the service.`,
    deleted: `${missing}.`,
    moved: `Row ${number} stands at number ${other}: rows were swapped or renumbered.`,
    "cut-off": `${missing}: the log was cut off.`,
    rewritten: `Row ${number} is not the one of the exported head: the log was cut off before it and written anew.`,
    "head-changed": `audit_head does not tell the last row, which is number ${number}.`,
  };
  return messages[kind];
}
