import { and, desc, eq, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { ActorKind, AuditAction } from "@/lib/key-service/contract/vocabulary";
import { type CappedCount, cappedCount } from "./capped-count";
import type { Database } from "./database";
import { auditEvents, credentials, organizations, teams } from "./schema";
import { likeTerm } from "./search-text";

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

/** Most who are looked at to find some: each is one step in an index. */
const MOST_ACTORS = 1_000;

/** Those who are in the audit log, whoever did the latest first, each with the name that they had then. */
export async function readActors(database: Database, text: string | undefined, limit: number) {
  // Each id from the one before, by the index that begins with it: the log has millions of events of few people.
  const ids = sql`
    with recursive actors(id) as (
      (select ${auditEvents.actorId} from ${auditEvents} order by 1 limit 1)
      union all
      select (select e.actor_id from audit_events e where e.actor_id > actors.id order by 1 limit 1)
      from actors where actors.id is not null
    )
    select id from actors where id is not null limit ${MOST_ACTORS}`;
  const { rows } = await database.execute<{ kind: ActorKind; id: string; name: string }>(sql`
    select latest.kind, latest.id, latest.name
    from (${ids}) as actor
    cross join lateral (
      select actor_kind as kind, actor_id as id, actor_name as name, number
      from audit_events where actor_id = actor.id order by number desc limit 1
    ) as latest
    where ${text ? sql`lower(latest.name) like ${likeTerm(text)}` : sql`true`}
    order by latest.number desc
    limit ${limit}`);
  return rows;
}
