import { z } from "zod";
import { commaSeparated, cursor, limit, searchText, text, timestamp, uuid } from "./primitives";
import { ACTOR_KINDS, AUDIT_ACTIONS } from "./vocabulary";

export const auditHead = z
  .object({ number: z.int(), mac: z.string(), at: timestamp })
  .meta({ id: "AuditHead", description: "Keep it where nobody who can write to the database can change it" });

export const auditVerification = z
  .object({
    intact: z.boolean(),
    checked: z.int(),
    head: auditHead,
    fault: z.object({ kind: z.string(), number: z.int(), message: z.string() }).nullable(),
  })
  .meta({ id: "AuditVerification", description: "A few seconds old at most; `head.at` says as of when" });

const named = z
  .object({ id: uuid, name: z.string().meta({ description: "As it is called now" }) })
  .meta({ id: "Named" });

export const actor = z
  .object({ kind: z.enum(ACTOR_KINDS), id: z.string(), name: z.string() })
  .meta({ id: "Actor" });

export const auditEvent = z
  .object({
    number: z.int().meta({ description: "Without gaps, in the order of the commits" }),
    at: timestamp,
    actor,
    action: z.enum(AUDIT_ACTIONS),
    organization: named.nullable(),
    team: named.nullable(),
    credential: named.nullable(),
    requestId: z.string(),
    address: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "AuditEvent" });

export const auditListQuery = z.strictObject({
  action: commaSeparated(AUDIT_ACTIONS).optional(),
  actor: text(400).optional().meta({ description: "The actor's id, as in `actor.id`" }),
  organizationId: uuid.optional(),
  teamId: uuid.optional(),
  credentialId: uuid.optional(),
  after: timestamp.optional(),
  before: timestamp.optional(),
  limit,
  cursor: cursor.optional(),
});

export const actorListQuery = z.strictObject({
  q: searchText.optional().meta({ description: "A part of the name" }),
  limit,
});

export type Actor = z.output<typeof actor>;
export type ActorListQuery = z.output<typeof actorListQuery>;
export type AuditEvent = z.output<typeof auditEvent>;
export type AuditVerification = z.output<typeof auditVerification>;
export type AuditListQuery = z.output<typeof auditListQuery>;
