import type { AuditAction, Role } from "@/lib/key-service/contract/vocabulary";
import { appendAudit } from "@/lib/key-service/store/audit";
import type { Transaction } from "@/lib/key-service/store/database";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { type Context, requireRole } from "./context";

export interface AuditNote {
  action: AuditAction;
  organizationId: string;
  teamId?: string | null;
  credentialId?: string;
  detail?: Readonly<Record<string, unknown>>;
}

/** What a change hands back: its result, and what the audit log says of it. */
export interface Change<T> {
  result: T;
  audit: AuditNote | "nothing-changed";
}

/**
 * The only way to a transaction. The audit event commits with the change, or neither does (security.md, audit).
 * @throws {Refusal} FORBIDDEN when the actor lacks the role, and whatever `change` throws
 */
export function withMutation<T>(
  context: Context,
  role: Role,
  change: (tx: Transaction, now: Date) => Promise<Change<T>>,
): Promise<T> {
  requireRole(context.actor, role);
  return inTransaction(context.database, async (tx, now) => {
    const { result, audit } = await change(tx, now);
    if (audit !== "nothing-changed") {
      await appendAudit(tx, context.auditKey, [
        {
          at: now,
          actorKind: context.actor.kind,
          actorId: context.actor.id,
          actorName: context.actor.name,
          action: audit.action,
          organizationId: audit.organizationId,
          teamId: audit.teamId ?? null,
          credentialId: audit.credentialId ?? null,
          requestId: context.requestId,
          address: null,
          detail: JSON.stringify(audit.detail ?? {}),
        },
      ]);
    }
    return result;
  });
}
