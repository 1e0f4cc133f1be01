import { sql } from "drizzle-orm";
import type { Permission, RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { bulkInsert, bytesText } from "./bulk-insert";
import type { NewCredential, NewSecret } from "./credential-changes";
import type { Database, Transaction } from "./database";

interface Owner {
  id: string;
  name: string;
  displayName: string;
  permissions: Permission[];
  createdAt: Date;
  suspendedAt: Date | null;
  archivedAt: Date | null;
}

/** A made-up team. */
export interface SeededTeam extends Owner {
  organizationId: string;
  description: string | null;
}

/** A made-up organization with its teams. */
export interface SeededOrganization extends Owner {
  teams: SeededTeam[];
}

/** A secret of a made-up credential, current or replaced. */
export interface SeededSecret extends NewSecret {
  version: number;
  endsAt: Date | null;
}

interface Usage {
  version: number;
  /** The hour or day. */
  at: Date;
  reads: number;
  writes: number;
  refused: number;
  lastUsedAt: Date;
}

/** What a made-up credential was used for. */
export interface SeededUse {
  lastUsedAt: Date | null;
  requests30d: number;
  hours: Usage[];
  days: Usage[];
  callers: { version: number; ip: string; userAgent: string; firstSeenAt: Date; lastSeenAt: Date }[];
}

/** A made-up credential with everything that hangs on it. */
export interface SeededCredential extends NewCredential, SeededUse {
  version: number;
  rotatedAt: Date | null;
  revocation: { at: Date; byId: string; byName: string; reason: RevocationReason } | null;
  secrets: SeededSecret[];
  /** Requests refused since it was revoked. */
  attempts: number;
}

const ownerRow = (owner: Owner) => ({
  id: owner.id,
  name: owner.name,
  display_name: owner.displayName,
  permissions: owner.permissions,
  created_at: owner.createdAt,
  updated_at: owner.createdAt,
  suspended_at: owner.suspendedAt,
  archived_at: owner.archivedAt,
});

const teamRow = (team: SeededTeam) => ({
  ...ownerRow(team),
  organization_id: team.organizationId,
  description: team.description,
});

const credentialRow = (credential: SeededCredential) => ({
  id: credential.id,
  organization_id: credential.organizationId,
  team_id: credential.teamId,
  name: credential.name,
  permissions: credential.permissions,
  environment: credential.environment,
  version: credential.version,
  created_at: credential.createdAt,
  created_by_id: credential.createdById,
  created_by_name: credential.createdByName,
  rotated_at: credential.rotatedAt,
  overlap_ends_at: credential.secrets.at(-2)?.endsAt ?? null,
  expires_at: credential.expiresAt,
  revoked_at: credential.revocation?.at ?? null,
  revoked_by_id: credential.revocation?.byId ?? null,
  revoked_by_name: credential.revocation?.byName ?? null,
  revocation_reason: credential.revocation?.reason ?? null,
});

const activityRow = ({ id, lastUsedAt, requests30d }: SeededCredential) => ({
  credential_id: id,
  last_used_at: lastUsedAt,
  requests_30d: requests30d,
});

const attemptsRow = ({ id, revocation, attempts }: SeededCredential) => ({
  credential_id: id,
  revoked_at: revocation?.at ?? null,
  attempts,
  last_attempt_at: revocation?.at ?? null,
});

const secretRow = (credentialId: string, secret: SeededSecret) => ({
  credential_id: credentialId,
  version: secret.version,
  hmac: bytesText(secret.hmac),
  pepper_version: secret.pepperVersion,
  last4: secret.last4,
  created_at: secret.createdAt,
  ends_at: secret.endsAt,
});

const usageRow = (credentialId: string, when: { hour: Date } | { day: string }, use: Usage) => ({
  ...when,
  credential_id: credentialId,
  version: use.version,
  reads: use.reads,
  writes: use.writes,
  refused: use.refused,
  last_used_at: use.lastUsedAt,
});

const callerRow = (credentialId: string, caller: SeededUse["callers"][number]) => ({
  credential_id: credentialId,
  version: caller.version,
  ip: caller.ip,
  user_agent: caller.userAgent,
  first_seen_at: caller.firstSeenAt,
  last_seen_at: caller.lastSeenAt,
});

/** The tables that made-up customers fill. */
export const SEEDED_TABLES = [
  "organizations",
  "teams",
  "credentials",
  "credential_secrets",
  "credential_activity",
  "usage_hourly",
  "callers",
] as const;

/** Whether there is any organization yet. */
export async function holdsOrganizations(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from organizations limit 1`);
  return rows.length > 0;
}

/** Adds made-up organizations with their teams, and remembers them until the transaction ends. */
export async function seedOrganizations(tx: Transaction, rows: readonly SeededOrganization[]): Promise<void> {
  await tx.execute(
    sql`create temporary table if not exists seeded_organizations (id uuid primary key) on commit drop`,
  );
  await bulkInsert(
    tx,
    "seeded_organizations",
    rows.map(({ id }) => ({ id })),
  );
  await bulkInsert(tx, "organizations", rows.map(ownerRow));
  await bulkInsert(
    tx,
    "teams",
    rows.flatMap(({ teams }) => teams.map(teamRow)),
  );
}

/** Adds made-up credentials with their secrets and what they were used for. */
export async function seedCredentials(tx: Transaction, rows: readonly SeededCredential[]): Promise<void> {
  await bulkInsert(tx, "credentials", rows.map(credentialRow));
  await bulkInsert(
    tx,
    "credential_secrets",
    rows.flatMap(({ id, secrets }) => secrets.map((secret) => secretRow(id, secret))),
  );
  await bulkInsert(tx, "credential_activity", rows.map(activityRow));
  await bulkInsert(
    tx,
    "usage_hourly",
    rows.flatMap(({ id, hours }) => hours.map((use) => usageRow(id, { hour: use.at }, use))),
  );
  await bulkInsert(
    tx,
    "usage_daily",
    rows.flatMap(({ id, days }) => days.map((use) => usageRow(id, { day: dayOf(use.at) }, use))),
  );
  await bulkInsert(
    tx,
    "callers",
    rows.flatMap(({ id, callers }) => callers.map((caller) => callerRow(id, caller))),
  );
  await bulkInsert(tx, "revocation_attempts", rows.filter(({ attempts }) => attempts > 0).map(attemptsRow));
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Sums up what the made-up credentials were used for: by team, by organization, and by day of each and of all. */
export async function sumUpSeed(tx: Transaction): Promise<void> {
  await tx.execute(
    sql`analyze seeded_organizations, teams, credentials, credential_activity, usage_hourly, usage_daily`,
  );
  await tx.execute(sql`
    update credential_activity a set last_write_at = written.at
    from (
      select credential_id, max(last_used_at) as at from (
        select credential_id, last_used_at from usage_hourly where writes > 0
        union all select credential_id, last_used_at from usage_daily where writes > 0
      ) used group by 1
    ) written where written.credential_id = a.credential_id`);
  await tx.execute(sql`
    insert into organization_activity (organization_id, last_used_at, requests_30d)
    select s.id, max(a.last_used_at), coalesce(sum(a.requests_30d), 0) from seeded_organizations s
    left join credentials c on c.organization_id = s.id left join credential_activity a on a.credential_id = c.id group by s.id`);
  await tx.execute(sql`
    insert into team_activity (team_id, last_used_at, requests_30d)
    select t.id, max(a.last_used_at), coalesce(sum(a.requests_30d), 0) from seeded_organizations s
    join teams t on t.organization_id = s.id
    left join credentials c on c.team_id = t.id left join credential_activity a on a.credential_id = c.id group by t.id`);
  await tx.execute(sql`
    insert into scope_usage_daily (scope_id, day, reads, writes, refused)
    select scope.id, used.day, sum(used.reads), sum(used.writes), sum(used.refused)
    from (
      select credential_id, (hour at time zone 'UTC')::date as day, reads, writes, refused from usage_hourly
      union all select credential_id, day, reads, writes, refused from usage_daily
    ) used
    join credentials c on c.id = used.credential_id
    join seeded_organizations s on s.id = c.organization_id
    cross join lateral (
      values (c.organization_id), (c.team_id), ('00000000-0000-0000-0000-000000000000'::uuid)
    ) scope (id)
    where scope.id is not null group by 1, 2
    on conflict (scope_id, day) do update set reads = scope_usage_daily.reads + excluded.reads,
      writes = scope_usage_daily.writes + excluded.writes, refused = scope_usage_daily.refused + excluded.refused`);
  await tx.execute(sql`
    update usage_recording set began_at = least(began_at, (
      select min(created_at) from organizations join seeded_organizations using (id)
    ))`);
}

/** Leaves the tables as autovacuum would in time: statistics, visibility, and no pending entries in the text indexes. */
export async function settleTables(database: Database): Promise<void> {
  await database.execute(sql`
    vacuum (analyze) organizations, teams, credentials, credential_secrets, credential_activity, team_activity,
      organization_activity, usage_hourly, usage_daily, scope_usage_daily, callers, revocation_attempts, audit_events`);
}
