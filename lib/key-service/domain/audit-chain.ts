import { createHmac } from "node:crypto";

/** An audit row as its columns hold it; the MAC covers every one of them. */
export interface AuditRow {
  number: bigint;
  at: Date;
  actorKind: string;
  actorId: string;
  actorName: string;
  action: string;
  organizationId: string | null;
  teamId: string | null;
  credentialId: string | null;
  requestId: string;
  address: string | null;
  /** JSON, byte for byte as stored. */
  detail: string;
}

/** What row 1 is chained to. */
export const CHAIN_START = Buffer.alloc(32);

/**
 * The MAC of an audit row: HMAC-SHA256 over the MAC before it and every column, each preceded by its length in bytes,
 * so that nothing can move from one column to the next unnoticed (security.md, audit).
 */
export function auditMac(auditKey: Buffer, previous: Buffer, row: AuditRow): Buffer {
  const columns = [
    row.number.toString(),
    row.at.toISOString(),
    row.actorKind,
    row.actorId,
    row.actorName,
    row.action,
    row.organizationId,
    row.teamId,
    row.credentialId,
    row.requestId,
    row.address,
    row.detail,
  ];
  const covered = columns.map((column) =>
    column === null ? "-;" : `${Buffer.byteLength(column)};${column}`,
  );
  return createHmac("sha256", auditKey).update(previous).update(covered.join(""), "utf8").digest();
}
