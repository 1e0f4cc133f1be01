import type { Role } from "@/lib/key-service/contract/vocabulary";
import type { Peppers } from "@/lib/key-service/domain/key-hash";
import { forbidden } from "@/lib/key-service/domain/refusal";
import type { ChangedScope } from "@/lib/key-service/store/change-feed";
import type { Database } from "@/lib/key-service/store/database";
import type { RefusalRecorder } from "./audit/refusal-recorder";
import type { AuditVerification } from "./audit/verify";
import type { UsageRecorder } from "./verification/usage-recorder";

/** Who acts. It comes from the verified actor token or from the shell, never from what a call carries. */
export type Actor =
  | {
      kind: "administrator";
      /** `issuer|subject` of the sign-in. */
      id: string;
      name: string;
      role: Role;
    }
  | {
      /** Somebody with the service's own settings, at a shell. */
      kind: "operator";
      id: "operator";
      name: string;
    };

/** What every operation works with. */
export interface Service {
  database: Database;
  peppers: Peppers;
  auditKey: Buffer;
  /** Whether a key without the checksum is no key (`KEY_CHECKSUM`). */
  requiresChecksum: boolean;
  usage: UsageRecorder;
  refusals: RefusalRecorder;
  /** Whether the audit log is whole, as it was found a few seconds ago at most: to look costs a walk along all of it. */
  auditVerification: () => Promise<AuditVerification>;
  /** Told of every change right after its commit, before anybody is answered. */
  changed: (scope: ChangedScope) => void;
}

/** A service, as one call by one person sees it. */
export interface Context extends Service {
  actor: Actor;
  requestId: string;
  /** Where the call came from; null where that is not known. */
  address: string | null;
}

/** @throws {Refusal} FORBIDDEN when the actor does not have the role; an admin has that of a viewer too, an operator has both */
export function requireRole(actor: Actor, role: Role): void {
  if (actor.kind === "operator" || actor.role === "admin" || actor.role === role) return;
  throw forbidden("This needs the administrator role; yours is viewer");
}
