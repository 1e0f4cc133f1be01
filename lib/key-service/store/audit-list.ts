import { and, desc, eq, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { AuditAction } from "@/lib/key-service/contract/vocabulary";
import { type CappedCount, cappedCount } from "./capped-count";
import type { Database } from "./database";
import { auditEvents, credentials, organizations, teams } from "./schema";

export interface AuditFilter {
  actions?: readonly AuditAction[] | undefined;
  actorId?: string | undefined;
  organizationId?: string | undefined;
  teamId?: string | undefined;
  credentialId?: string | undefined;
  after?: Date | undefined;
  before?: Date | undefined;
}

/** Audit events from the newest on, below a number where one is given, with what the things they name are called now. */
export const readAuditEvents = (
  database: Database,
  filter: AuditFilter,
  below: bigint | null,
  limit: number,
) =>
  database
    .select({
      number: auditEvents.number,
      at: auditEvents.at,
      actorKind: auditEvents.actorKind,
      actorId: auditEvents.actorId,
      actorName: auditEvents.actorName,
      action: auditEvents.action,
      organizationId: auditEvents.organizationId,
      organizationName: organizations.displayName,
      teamId: auditEvents.teamId,
      teamName: teams.displayName,
      credentialId: auditEvents.credentialId,
      credentialName: credentials.name,
      requestId: auditEvents.requestId,
      address: auditEvents.address,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .leftJoin(organizations, eq(organizations.id, auditEvents.organizationId))
    .leftJoin(teams, eq(teams.id, auditEvents.teamId))
    .leftJoin(credentials, eq(credentials.id, auditEvents.credentialId))
    .where(and(matches(filter), below === null ? undefined : lt(auditEvents.number, below)))
    .orderBy(desc(auditEvents.number))
    .limit(limit);

export type AuditEventRow = Awaited<ReturnType<typeof readAuditEvents>>[number];

export const countAuditEvents = (database: Database, filter: AuditFilter): Promise<CappedCount> =>
  cappedCount(database, sql`from ${auditEvents} where ${matches(filter) ?? sql`true`}`);

const matches = (filter: AuditFilter): SQL | undefined =>
  and(
    filter.actions?.length ? inArray(auditEvents.action, [...filter.actions]) : undefined,
    filter.actorId ? eq(auditEvents.actorId, filter.actorId) : undefined,
    filter.organizationId ? eq(auditEvents.organizationId, filter.organizationId) : undefined,
    filter.teamId ? eq(auditEvents.teamId, filter.teamId) : undefined,
    filter.credentialId ? eq(auditEvents.credentialId, filter.credentialId) : undefined,
    filter.after ? gt(auditEvents.at, filter.after) : undefined,
    filter.before ? lt(auditEvents.at, filter.before) : undefined,
  );
