import { sql } from "drizzle-orm";
import type { KeyServiceSettings } from "@/lib/key-service/settings";
import { appendAudit } from "@/lib/key-service/store/audit";
import { openDatabase, type Transaction } from "@/lib/key-service/store/database";
import * as schema from "@/lib/key-service/store/schema";
import { callers } from "@/lib/key-service/store/usage-schema";
import { EVERYTHING } from "@/lib/key-service/store/usage";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { type CustomerBase, customerBase } from "@/local/demo-data/customer-base";
import { RECORDED_DAYS } from "@/local/demo-data/usage";
import type { Log } from "@/local/log";

/** Uses older than this are kept by day; the service does the same once they are 35 days old. */
const HOURLY_DAYS = 35;

/** Fills an empty database with the demo's customers; in one transaction, so that it is there whole or not at all. */
export async function fillDemoData(settings: KeyServiceSettings, log: Log): Promise<void> {
  const { database, close } = openDatabase(settings.databaseUrl, { size: 1, statementTimeoutMs: 0 });
  try {
    await inTransaction(database, async (tx, now) => {
      if ((await tx.$count(schema.organizations)) > 0) return;
      log("Filling in demo data");
      const base = customerBase(settings.peppers, now);
      await tx.insert(schema.organizations).values(base.organizations);
      await tx.insert(schema.teams).values(base.teams);
      await tx.insert(schema.credentials).values(base.credentials);
      await tx.insert(schema.credentialSecrets).values(base.secrets);
      await tx.insert(callers).values(base.callers);
      await insertUsage(tx, base);
      await summarizeUsage(tx);
      await appendAudit(tx, settings.auditKey, base.history);
    });
  } finally {
    await close();
  }
}

// All uses go to a table of this transaction first: from there, as in the service, old ones are kept by day only.
async function insertUsage(tx: Transaction, { usage }: CustomerBase): Promise<void> {
  const column = <T>(value: (row: CustomerBase["usage"][number]) => T) => sql.param(usage.map(value));
  await tx.execute(sql`
    create temporary table demo_usage on commit drop as
    select *, (hour at time zone 'UTC')::date as day, hour < now() - make_interval(days => ${HOURLY_DAYS}::int) as is_old
    from unnest(
      ${column((row) => row.credentialId)}::uuid[], ${column((row) => row.version)}::int[],
      ${column((row) => row.hour.toISOString())}::timestamptz[], ${column((row) => row.reads)}::int[],
      ${column((row) => row.writes)}::int[], ${column((row) => row.refused)}::int[],
      ${column((row) => row.lastUsedAt?.toISOString() ?? null)}::timestamptz[]
    ) as use (credential_id, version, hour, reads, writes, refused, last_used_at)`);
  await tx.execute(sql`
    insert into usage_hourly (credential_id, version, hour, reads, writes, refused, last_used_at)
    select credential_id, version, hour, reads, writes, refused, last_used_at from demo_usage where not is_old`);
  await tx.execute(sql`
    insert into usage_daily (credential_id, version, day, reads, writes, refused, last_used_at)
    select credential_id, version, day, sum(reads), sum(writes), sum(refused), max(last_used_at)
    from demo_usage where is_old group by 1, 2, 3`);
}

// What the service keeps up to date use by use, here from all of them at once.
async function summarizeUsage(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    update usage_recording set began_at = now() - make_interval(days => ${RECORDED_DAYS}),
      window_start = date_trunc('hour', now()) - interval '30 days'`);
  await tx.execute(sql`
    insert into credential_activity (credential_id, last_used_at, last_write_at, requests_30d)
    select c.id, max(u.last_used_at), max(u.last_used_at) filter (where u.writes > 0), coalesce(sum(u.reads + u.writes) filter (where u.hour >= r.window_start), 0)
    from usage_recording r, credentials c left join demo_usage u on u.credential_id = c.id group by c.id`);
  await tx.execute(sql`
    insert into team_activity (team_id, last_used_at, requests_30d)
    select t.id, max(a.last_used_at), coalesce(sum(a.requests_30d), 0)
    from teams t left join credentials c on c.team_id = t.id left join credential_activity a on a.credential_id = c.id
    group by t.id`);
  await tx.execute(sql`
    insert into organization_activity (organization_id, last_used_at, requests_30d)
    select o.id, max(a.last_used_at), coalesce(sum(a.requests_30d), 0)
    from organizations o left join credentials c on c.organization_id = o.id
      left join credential_activity a on a.credential_id = c.id
    group by o.id`);
  await tx.execute(sql`
    insert into scope_usage_daily (scope_id, day, reads, writes, refused)
    select scope.id, u.day, sum(u.reads), sum(u.writes), sum(u.refused)
    from demo_usage u join credentials c on c.id = u.credential_id
      cross join lateral unnest(array[c.organization_id, c.team_id, ${EVERYTHING}::uuid]) as scope (id)
    where scope.id is not null group by 1, 2`);
  await tx.execute(sql`
    insert into revocation_attempts (credential_id, revoked_at, attempts, last_attempt_at)
    select c.id, c.revoked_at, sum(u.refused), least(max(u.hour) + interval '59 minutes', now())
    from credentials c join demo_usage u on u.credential_id = c.id
    where c.revoked_at is not null and u.refused > 0 group by c.id, c.revoked_at`);
}
