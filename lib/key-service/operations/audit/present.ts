import { z } from "zod";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import type { AuditEventRow } from "@/lib/key-service/store/audit-list";

const detail = z.record(z.string(), z.unknown());

/** An audit event as the contract shows it. */
export const presentAuditEvent = (row: AuditEventRow): AuditEvent => ({
  number: Number(row.number),
  at: row.at.toISOString(),
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  action: row.action,
  organization: named(row.organizationId, row.organizationName),
  team: named(row.teamId, row.teamName),
  credential: named(row.credentialId, row.credentialName),
  requestId: row.requestId,
  address: row.address,
  detail: readDetail(row.detail),
});

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? id });

// Whoever changed a row by hand may have left something else than JSON; the list must still be shown.
function readDetail(text: string): Record<string, unknown> {
  try {
    return detail.parse(JSON.parse(text));
  } catch {
    return { unreadable: true };
  }
}
