import type { AuditAction, Role } from "@/lib/key-service/contract/vocabulary";
import { appendAudit, type AuditEntry } from "@/lib/key-service/store/audit";
import type { Transaction } from "@/lib/key-service/store/database";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { type Context, requireRole } from "./context";

export interface AuditNote {
  action: AuditAction;
  /** Null for what concerns no single organization. */
  organizationId: string | null;
  teamId?: string | null;
  credentialId?: string | null;
  detail?: Readonly<Record<string, unknown>>;
}

/** What a change hands back: its result, and what the audit log says of it, in one event or several. */
export interface Change<T> {
  result: T;
  audit: AuditNote | readonly AuditNote[] | "nothing-changed";
}

/** A change that was committed, and the number of its last audit event; null when nothing changed. */
export interface Committed<T> {
  result: T;
  number: bigint | null;
}

/** What of a context a change needs. */
export type MutationContext = Pick<
  Context,
  "database" | "auditKey" | "changed" | "actor" | "requestId" | "address"
>;

/**
 * The only way to a transaction. The audit event commits with the change, or neither does (security.md, audit); what
 * this process holds in memory of it is dropped before the caller goes on.
 * @throws {Refusal} FORBIDDEN when the actor lacks the role, and whatever `change` throws
 */
export async function commitMutation<T>(
  context: MutationContext,
  role: Role,
  change: (tx: Transaction, now: Date) => Promise<Change<T>>,
): Promise<Committed<T>> {
  requireRole(context.actor, role);
  const { result, notes, number } = await inTransaction(context.database, async (tx, now) => {
    const { result, audit } = await change(tx, now);
    const notes = audit === "nothing-changed" ? [] : [audit].flat();
    const entries = notes.map((note) => entryOf(context, note, now));
    return {
      result,
      notes,
      number: entries.length > 0 ? await appendAudit(tx, context.auditKey, entries) : null,
    };
  });
  for (const note of notes) context.changed(scopeOf(note));
  return { result, number };
}

/** `commitMutation`, for whom the number of the audit event is of no use. */
export async function withMutation<T>(
  context: MutationContext,
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

const entryOf = ({ actor, requestId, address }: MutationContext, note: AuditNote, at: Date): AuditEntry => ({
  ...scopeOf(note),
  at,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  action: note.action,
  requestId,
  address,
  detail: JSON.stringify(note.detail ?? {}),
});
