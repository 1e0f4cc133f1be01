import { eq, sql } from "drizzle-orm";
import type { ActorKind, AuditAction } from "@/lib/key-service/contract/vocabulary";
import { auditMac } from "@/lib/key-service/domain/audit-chain";
import type { Transaction } from "./database";
import { auditEvents, auditHead } from "./schema";

/** What an audit event says of a change; the store numbers and chains it. */
export interface AuditEntry {
  at: Date;
  actorKind: ActorKind;
  actorId: string;
  actorName: string;
  action: AuditAction;
  organizationId: string | null;
  teamId: string | null;
  credentialId: string | null;
  requestId: string;
  address: string | null;
  /** JSON. */
  detail: string;
}

/** Rows in one statement: Postgres takes 65,535 values in one. */
const ROWS_AT_ONCE = 1_000;

/** The channel on which the number of the newest audit event is announced. */
export const AUDIT_CHANNEL = "eucalyptus_audit";

/**
 * Appends events to the chain. Takes the lock that numbers them, so it must come last in its transaction:
 * numbers are then without gaps and in the order of the commits.
 * @returns the number of the last event
 */
export async function appendAudit(
  tx: Transaction,
  auditKey: Buffer,
  entries: readonly AuditEntry[],
): Promise<bigint> {
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.id, 1)).for("update");
  if (!head) throw new Error("The audit head is missing");
  let { number, mac } = head;
  const rows = entries.map((entry) => {
    number += 1n;
    mac = auditMac(auditKey, mac, { number, ...entry });
    return { number, ...entry, mac };
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.insert(auditEvents).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
  await tx.update(auditHead).set({ number, mac }).where(eq(auditHead.id, 1));
  await tx.execute(sql`select pg_notify(${AUDIT_CHANNEL}, ${number.toString()})`);
  return number;
}
