import type { ChainEnd } from "@/lib/key-service/domain/audit-fault";
import { readAuditState } from "@/lib/key-service/store/audit-log";
import type { Database } from "@/lib/key-service/store/database";

/** The newest audit event, to be kept where nobody who can write to the database can change it. */
export interface AuditHead {
  number: number;
  /** HMAC-SHA256, in hex. */
  mac: string;
  /** When the head was read, by the database's clock, RFC 3339. */
  at: string;
}

/**
 * Reads the head of the audit log as it says of itself, unverified.
 * @throws {Error} when the row of `audit_head` is gone
 */
export async function readAuditHead(service: { database: Database }): Promise<AuditHead> {
  const { head, at } = await readAuditState(service.database);
  if (!head) throw new Error("The audit head is missing");
  return presentHead(head, at);
}

/** A head as it is exported. */
export const presentHead = ({ number, mac }: ChainEnd, at: Date): AuditHead => ({
  number: Number(number),
  mac: mac.toString("hex"),
  at: at.toISOString(),
});
