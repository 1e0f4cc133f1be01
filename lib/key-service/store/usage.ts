import { setImmediate as answerOthers } from "node:timers/promises";
import { type SQL, sql } from "drizzle-orm";
import { ADVISORY_LOCKS } from "./advisory-locks";
import { idColumn, integerColumn } from "./row-columns";
import type { Database } from "./database";
import { inTransaction } from "./transaction";

/** Uses of one secret within one hour, since they were written down last. Times are Unix ms of the database's clock. */
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

/** Rows of one batch: added up in well under a statement's time, however many wait after an outage. */
const MOST_IN_BATCH = 5_000;

/**
 * Writes uses down, all of them or none, as one batch, or as several where they are very many. `addUpBatches` adds them to
 * what is recorded of their keys and scopes.
 */
export async function writeBatches(database: Database, deltas: readonly UsageDelta[]): Promise<void> {
  const batches: SQL[] = [];
  for (let from = 0; from < deltas.length; from += MOST_IN_BATCH)
    batches.push(await batchRow(deltas.slice(from, from + MOST_IN_BATCH)));
  await database.execute(sql`
    insert into usage_batches (
      rows, credential_ids, organization_ids, team_ids, versions, hours, reads, writes, refused, last_uses
    ) values ${sql.join(batches, sql`, `)}`);
}

async function batchRow(deltas: readonly UsageDelta[]): Promise<SQL> {
  const values: SQL[] = [];
  // A column at a time, so that no request waits until thousands of rows are put into words.
  const column = async (made: () => SQL) => {
    values.push(made());
    await answerOthers();
  };
  for (const name of ["credentialId", "organizationId", "teamId"] as const)
    await column(() => idColumn(deltas.map((delta) => delta[name])));
  for (const name of ["version", "hour", "reads", "writes", "refused", "lastUsedAt"] as const)
    await column(() => integerColumn(deltas.map((delta) => delta[name])));
  return sql`(${deltas.length}, ${sql.join(values, sql`, `)})`;
}

/** What `addUpBatches` did. */
export interface AddedUp {
  /** Uses of one secret in one hour, as they were written down. */
  rows: number;
  /** For how long the oldest batch had waited before, in ms; 0 when there was none. */
  waited: number;
}

/** For `on conflict do update set`: adds what comes again to the counts of a row. */
export const addedCounts = (table: "usage_hourly" | "usage_daily" | "scope_usage_daily"): SQL =>
  sql.raw(
    ["reads", "writes", "refused"]
      .map((count) => `${count} = ${table}.${count} + excluded.${count}`)
      .join(", "),
  );

/**
 * Adds batches to what is recorded of their keys, teams and organizations, and takes them away: one transaction, so that
 * each use is counted once whatever happens. Does nothing while another instance is at it.
 * @param minAge ms since the oldest was written, or nothing is done: the longer, the fewer times a busy key's rows change
 * @param mostRows batches are taken until they have so many rows; always one
 */
export async function addUpBatches(database: Database, minAge: number, mostRows: number): Promise<AddedUp> {
  return inTransaction(database, async (tx) => {
    const oldest = await tx.execute<{ waited: number; isDue: boolean }>(sql`
      select waited, waited >= ${minAge}::float8 and pg_try_advisory_xact_lock(${ADVISORY_LOCKS.usage}) as "isDue" from (
        select (extract(epoch from clock_timestamp() - written_at) * 1000)::float8 as waited
        from usage_batches order by id limit 1
      ) as oldest`);
    const [found] = oldest.rows;
    if (found?.isDue !== true) return { rows: 0, waited: found?.waited ?? 0 };
    const added = await tx.execute<{ rows: number }>(sql`
      with batch as materialized (
        delete from usage_batches where id in (
          select id from (
            select id, rows, sum(rows) over (order by id) as so_far from (
              select id, rows from usage_batches order by id limit ${mostRows}
            ) as waiting
          ) as counted
          where so_far - rows < ${mostRows}
        ) returning *
      ), use as materialized (
        select u.* from batch cross join lateral unnest(
          credential_ids, organization_ids, team_ids, versions, hours, reads, writes, refused, last_uses
        ) as u (credential_id, organization_id, team_id, version, hour_ms, reads, writes, refused, last_use_ms)
      ), delta as materialized (
        select credential_id, organization_id, team_id, version, to_timestamp(hour_ms / 1000) as hour, sum(reads) as reads,
          sum(writes) as writes, sum(refused) as refused, to_timestamp(max(last_use_ms) / 1000.0) as last_used_at
        from use group by 1, 2, 3, 4, 5
      ), hourly as (
        insert into usage_hourly (credential_id, version, hour, reads, writes, refused, last_used_at)
        select credential_id, version, hour, sum(reads), sum(writes), sum(refused), max(last_used_at)
        from delta group by 1, 2, 3 order by 1, 2, 3
        on conflict (credential_id, version, hour) do update set
          ${addedCounts("usage_hourly")},
          last_used_at = greatest(usage_hourly.last_used_at, excluded.last_used_at)
        returning 1
      ), by_credential as (
        insert into credential_activity (credential_id, last_used_at, requests_30d, last_write_at)
        select credential_id, max(last_used_at), sum(reads + writes), max(last_used_at) filter (where writes > 0) from delta
        group by credential_id order by credential_id
        on conflict (credential_id) do update set
          last_used_at = greatest(credential_activity.last_used_at, excluded.last_used_at),
          requests_30d = credential_activity.requests_30d + excluded.requests_30d,
          last_write_at = greatest(credential_activity.last_write_at, excluded.last_write_at)
        returning 1
      ), by_team as (${upsertActivity("team_activity", "team_id")}
      ), by_organization as (${upsertActivity("organization_activity", "organization_id")}
      ), by_day as (
        select scope.id, (hour at time zone 'UTC')::date as day, sum(reads) as reads, sum(writes) as writes, sum(refused) as refused
        from delta cross join lateral (values (organization_id), (team_id), (${EVERYTHING}::uuid)) as scope (id)
        where scope.id is not null group by 1, 2
      ), by_scope as (
        insert into scope_usage_daily (scope_id, day, reads, writes, refused)
        -- The row that everybody touches last, as the release before this one does.
        select id, day, reads, writes, refused from by_day order by id = ${EVERYTHING}, id, day
        on conflict (scope_id, day) do update set
          ${addedCounts("scope_usage_daily")}
        returning 1
      )
      select count(*)::int as rows from use
      -- Counting what each wrote makes Postgres write them in this order, in which others take the same rows.
      where (select count(*) from hourly) >= 0 and (select count(*) from by_credential) >= 0
        and (select count(*) from by_team) >= 0 and (select count(*) from by_organization) >= 0
        and (select count(*) from by_scope) >= 0`);
    return { rows: added.rows[0]?.rows ?? 0, waited: found.waited };
  });
}

// Rows are touched in the order of their ids, as everything that holds several of them does: else they would deadlock.
const upsertActivity = (table: string, id: string) =>
  sql.raw(`
  insert into ${table} (${id}, last_used_at, requests_30d)
  select ${id}, max(last_used_at), sum(reads + writes) from delta where ${id} is not null group by ${id} order by ${id}
  on conflict (${id}) do update set
    last_used_at = greatest(${table}.last_used_at, excluded.last_used_at),
    requests_30d = ${table}.requests_30d + excluded.requests_30d
  returning 1`);

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
    // Adding up batches holds the same rows, in another order.
    await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.usage})`);
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

// A release before this one holds rows of these tables in the order of their ids; so does this, or they would deadlock.
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
