import { setImmediate as answerOthers } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { idColumn, integerColumn } from "./row-columns";
import type { Database } from "./database";
import { inTransaction } from "./transaction";

/** Uses of one secret within one hour, since they were written last. Times are Unix ms of the database's clock. */
export interface UsageDelta {
  credentialId: string;
  version: number;
  organizationId: string;
  teamId: string | null;
  /** When the hour began. */
  hour: number;
  reads: number;
  writes: number;
  refused: number;
  /** The last accepted use; null when all were refused. */
  lastUsedAt: number | null;
}

/** Requests refused because their credential was revoked, since they were written last. Times are Unix ms. */
export interface AttemptDelta {
  credentialId: string;
  revokedAt: number;
  attempts: number;
  lastAttemptAt: number;
}

/** The scope of `scope_usage_daily` that stands for all organizations together. */
export const EVERYTHING = "00000000-0000-0000-0000-000000000000";

/** Uses as they are handed to Postgres: each column one parameter. */
export type UsageColumns = Readonly<Record<keyof UsageDelta, SQL>>;

/**
 * Both writes of the same uses take the same columns: putting thousands of rows into words is done once, and a column at
 * a time, so that no request waits for all of it.
 */
export async function usageColumns(deltas: readonly UsageDelta[]): Promise<UsageColumns> {
  const ids = async (name: "credentialId" | "organizationId" | "teamId") => {
    await answerOthers();
    return idColumn(deltas.map((delta) => delta[name]));
  };
  const integers = async (name: Exclude<keyof UsageDelta, "credentialId" | "organizationId" | "teamId">) => {
    await answerOthers();
    return integerColumn(deltas.map((delta) => delta[name]));
  };
  return {
    credentialId: await ids("credentialId"),
    organizationId: await ids("organizationId"),
    teamId: await ids("teamId"),
    version: await integers("version"),
    hour: await integers("hour"),
    reads: await integers("reads"),
    writes: await integers("writes"),
    refused: await integers("refused"),
    lastUsedAt: await integers("lastUsedAt"),
  };
}

/** Adds uses to what is recorded of their keys, in one statement. Last uses never go backwards. */
export async function addUsage(database: Database, columns: UsageColumns): Promise<void> {
  await database.execute(sql`
    with delta as materialized (
      select credential_id, version::int, to_timestamp(hour / 1000) as hour, sum(reads)::int as reads, sum(writes)::int as writes,
        sum(refused)::int as refused, to_timestamp(max(last_used_at) / 1000.0) as last_used_at
      from unnest(
        ${columns.credentialId}, ${columns.version}, ${columns.hour}, ${columns.reads}, ${columns.writes},
        ${columns.refused}, ${columns.lastUsedAt}
      ) as d (credential_id, version, hour, reads, writes, refused, last_used_at)
      group by 1, 2, 3 order by 1, 2, 3
    ), hourly as (
      insert into usage_hourly (credential_id, version, hour, reads, writes, refused, last_used_at)
      select credential_id, version, hour, reads, writes, refused, last_used_at from delta order by 1, 2, 3
      on conflict (credential_id, version, hour) do update set
        reads = usage_hourly.reads + excluded.reads,
        writes = usage_hourly.writes + excluded.writes,
        refused = usage_hourly.refused + excluded.refused,
        last_used_at = greatest(usage_hourly.last_used_at, excluded.last_used_at)
      returning 1
    )
    insert into credential_activity (credential_id, last_used_at, requests_30d, last_write_at)
    select credential_id, max(last_used_at), sum(reads + writes), max(last_used_at) filter (where writes > 0) from delta
    -- Counting what the other wrote makes Postgres write it first, in this order.
    where (select count(*) from hourly) >= 0
    group by credential_id order by credential_id
    on conflict (credential_id) do update set
      last_used_at = greatest(credential_activity.last_used_at, excluded.last_used_at),
      requests_30d = credential_activity.requests_30d + excluded.requests_30d,
      last_write_at = greatest(credential_activity.last_write_at, excluded.last_write_at)`);
}

// Several instances write at once: rows are touched in the order of their ids, or they would deadlock.
const upsertActivity = (table: string, id: string) =>
  sql.raw(`
  insert into ${table} (${id}, last_used_at, requests_30d)
  select ${id}, max(last_used_at), sum(reads + writes) from delta where ${id} is not null group by ${id} order by ${id}
  on conflict (${id}) do update set
    last_used_at = greatest(${table}.last_used_at, excluded.last_used_at),
    requests_30d = ${table}.requests_30d + excluded.requests_30d
  returning 1`);

/**
 * Adds uses to what is recorded of their teams and organizations, and of all together, in one statement. Every instance
 * touches the row of all together each time, so that one is locked last of all, and for the shortest time.
 */
export async function addScopeUsage(database: Database, columns: UsageColumns): Promise<void> {
  await database.execute(sql`
    with delta as materialized (
      select organization_id, team_id, (to_timestamp(hour / 1000) at time zone 'UTC')::date as day, sum(reads) as reads,
        sum(writes) as writes, sum(refused) as refused, to_timestamp(max(last_used_at) / 1000.0) as last_used_at
      from unnest(
        ${columns.organizationId}, ${columns.teamId}, ${columns.hour}, ${columns.reads}, ${columns.writes},
        ${columns.refused}, ${columns.lastUsedAt}
      ) as d (organization_id, team_id, hour, reads, writes, refused, last_used_at)
      group by 1, 2, 3
    ), by_team as (${upsertActivity("team_activity", "team_id")}
    ), by_organization as (${upsertActivity("organization_activity", "organization_id")}
    ), by_scope as (
      select scope.id, day, sum(reads) as reads, sum(writes) as writes, sum(refused) as refused
      from delta cross join lateral (values (organization_id), (team_id), (${EVERYTHING}::uuid)) as scope (id)
      where scope.id is not null group by 1, 2
    )
    insert into scope_usage_daily (scope_id, day, reads, writes, refused)
    select id, day, reads, writes, refused from by_scope
    where (select count(*) from by_team) >= 0 and (select count(*) from by_organization) >= 0
    order by id = ${EVERYTHING}, id, day
    on conflict (scope_id, day) do update set
      reads = scope_usage_daily.reads + excluded.reads,
      writes = scope_usage_daily.writes + excluded.writes,
      refused = scope_usage_daily.refused + excluded.refused`);
}

/** Adds refused requests to what is recorded of each revocation. */
export async function addAttempts(database: Database, deltas: readonly AttemptDelta[]): Promise<void> {
  if (deltas.length === 0) return;
  const numbers = (key: "revokedAt" | "attempts" | "lastAttemptAt") =>
    integerColumn(deltas.map((delta) => delta[key]));
  await database.execute(sql`
    insert into revocation_attempts (credential_id, revoked_at, attempts, last_attempt_at)
    select credential_id, to_timestamp(revoked_at / 1000.0), attempts, to_timestamp(last_attempt_at / 1000.0) from unnest(
      ${idColumn(deltas.map(({ credentialId }) => credentialId))}, ${numbers("revokedAt")}, ${numbers("attempts")}, ${numbers("lastAttemptAt")}
    ) as d (credential_id, revoked_at, attempts, last_attempt_at)
    order by credential_id, revoked_at
    on conflict (credential_id, revoked_at) do update set
      attempts = revocation_attempts.attempts + excluded.attempts,
      last_attempt_at = greatest(revocation_attempts.last_attempt_at, excluded.last_attempt_at)`);
}

/** Takes the hours that have left the last 30 days out of `requests_30d`, exactly once each. */
export async function advanceUsageWindow(database: Database): Promise<void> {
  await inTransaction(database, async (tx) => {
    const { rows } = await tx.execute<{ from: Date; until: Date }>(sql`
      select window_start as from, date_trunc('hour', now()) - interval '30 days' as until
      from usage_recording where id = 1 and window_start < date_trunc('hour', now()) - interval '30 days' for update skip locked`);
    const [window] = rows;
    if (!window) return;
    await tx.execute(sql`
      with left_window as materialized (
        select u.credential_id, c.organization_id, c.team_id, sum(u.reads + u.writes) as requests
        from usage_hourly u join credentials c on c.id = u.credential_id
        where u.hour >= ${window.from} and u.hour < ${window.until} group by 1, 2, 3
      ), by_credential as (${subtractActivity("credential_activity", "credential_id")}
      ), by_team as (${subtractActivity("team_activity", "team_id")}
      )
      ${subtractActivity("organization_activity", "organization_id")}`);
    await tx.execute(sql`update usage_recording set window_start = ${window.until} where id = 1`);
  });
}

// Flushes hold rows of these tables in the order of their ids; so does this, or the two would deadlock.
const subtractActivity = (table: string, id: string) =>
  sql.raw(`
  update ${table} set requests_30d = requests_30d - gone.requests
  from (
    select held.${id}, sums.requests from
      (select ${id}, sum(requests) as requests from left_window where ${id} is not null group by ${id}) as sums
      join (select ${id} from ${table} where ${id} in (select ${id} from left_window) order by ${id} for update) as held
      on held.${id} = sums.${id}
  ) as gone
  where ${table}.${id} = gone.${id}`);
