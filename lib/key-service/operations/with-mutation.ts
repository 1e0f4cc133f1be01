import type { AuditAction, Role } from "@/lib/key-service/contract/vocabulary";
import { appendAudit, type AuditEntry } from "@/lib/key-service/store/audit";
import type { Transaction } from "@/lib/key-service/store/database";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { type Context, requireRole } from "./context";

export interface AuditNote {
  action: AuditAction;
  organizationId: string;
  teamId?: string | null;
  credentialId?: string | null;
  detail?: Readonly<Record<string, unknown>>;
}

/** What a change hands back: its result, and what the audit log says of it. */
export interface Change<T> {
  result: T;
  audit: AuditNote | "nothing-changed";
}

/** A change that was committed, and the number of its audit event; null when nothing changed. */
export interface Committed<T> {
  result: T;
  number: bigint | null;
}

/**
 * The only way to a transaction. The audit event commits with the change, or neither does (security.md, audit); what
 * this process holds in memory of it is dropped before the caller goes on.
 * @throws {Refusal} FORBIDDEN when the actor lacks the role, and whatever `change` throws
 */
export async function commitMutation<T>(
  context: Context,
  role: Role,
  change: (tx: Transaction, now: Date) => Promise<Change<T>>,
): Promise<Committed<T>> {
  requireRole(context.actor, role);
  const { result, audit, number } = await inTransaction(context.database, async (tx, now) => {
    const { result, audit } = await change(tx, now);
    const number =
      audit === "nothing-changed"
        ? null
        : await appendAudit(tx, context.auditKey, [entryOf(context, audit, now)]);
    return { result, audit, number };
  });
  if (audit !== "nothing-changed") context.changed(scopeOf(audit));
  return { result, number };
}

/** `commitMutation`, for whom the number of the audit event is of no use. */
export async function withMutation<T>(
  context: Context,
  role: Role,
  change: (tx: Transaction, now: Date) => Promise<Change<T>>,
): Promise<T> {
  return (await commitMutation(context, role, change)).result;
}

const scopeOf = ({ organizationId, teamId = null, credentialId = null }: AuditNote) => ({
  organizationId,
  teamId,
  credentialId,
});

const entryOf = ({ actor, requestId }: Context, note: AuditNote, at: Date): AuditEntry => ({
  ...scopeOf(note),
  at,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  action: note.action,
  requestId,
  address: null,
  detail: JSON.stringify(note.detail ?? {}),
});
