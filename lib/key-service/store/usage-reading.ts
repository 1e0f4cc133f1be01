import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { DayOfUse } from "@/lib/key-service/domain/usage-days";
import type { Database } from "./database";
import { idColumn } from "./row-columns";
import { scopeUsageDaily, usageRecording } from "./usage-schema";

/** Since when uses are recorded, and the database's UTC day, as `2026-01-31`. */
export async function readRecording(database: Database): Promise<{ beganAt: Date; today: string }> {
  const [row] = await database
    .select({
      beganAt: usageRecording.beganAt,
      today: sql<string>`to_char(now() at time zone 'UTC', 'YYYY-MM-DD')`,
    })
    .from(usageRecording)
    .where(eq(usageRecording.id, 1));
  if (!row) throw new Error("The row of usage_recording is missing");
  return row;
}

/** The uses of an organization, a team or all together by day, from a UTC day on. */
export function listScopeUsage(database: Database, scopeId: string, from: string): Promise<DayOfUse[]> {
  return database
    .select({
      day: scopeUsageDaily.day,
      reads: scopeUsageDaily.reads,
      writes: scopeUsageDaily.writes,
      refused: scopeUsageDaily.refused,
    })
    .from(scopeUsageDaily)
    .where(and(eq(scopeUsageDaily.scopeId, scopeId), gte(scopeUsageDaily.day, from)))
    .orderBy(asc(scopeUsageDaily.day));
}

interface SecretDay extends DayOfUse {
  version: number;
}

/** The uses of a credential by secret and day, from a UTC day on; the day that is being rolled up is in two tables. */
export async function listCredentialUsage(
  database: Database,
  credentialId: string,
  from: string,
): Promise<SecretDay[]> {
  const { rows } = await database.execute<{ [K in keyof SecretDay]: string }>(sql`
    select version, to_char(day, 'YYYY-MM-DD') as day, sum(reads) as reads, sum(writes) as writes, sum(refused) as refused
    from (
      select version, (hour at time zone 'UTC')::date as day, reads, writes, refused from usage_hourly
      where credential_id = ${credentialId} and hour >= ${from}::date::timestamp at time zone 'UTC'
      union all
      select version, day, reads, writes, refused from usage_daily
      where credential_id = ${credentialId} and day >= ${from}::date
    ) as used group by 1, 2 order by 1, 2`);
  return rows.map(({ version, day, reads, writes, refused }) => ({
    version: Number(version),
    day,
    reads: Number(reads),
    writes: Number(writes),
    refused: Number(refused),
  }));
}

/** The uses of some credentials by day, from a UTC day on. Who was not used has no days; who does not exist is left out. */
export async function listUsageOfCredentials(
  database: Database,
  credentialIds: readonly string[],
  from: string,
): Promise<ReadonlyMap<string, DayOfUse[]>> {
  const { rows } = await database.execute<OwnedDay>(sql`
    select c.id as owner, to_char(day, 'YYYY-MM-DD') as day, sum(reads) as reads, sum(writes) as writes, sum(refused) as refused
    from credentials c left join lateral (
      select (hour at time zone 'UTC')::date as day, reads, writes, refused from usage_hourly
      where credential_id = c.id and hour >= ${from}::date::timestamp at time zone 'UTC'
      union all
      select day, reads, writes, refused from usage_daily where credential_id = c.id and day >= ${from}::date
    ) as used on true
    where c.id = any(${idColumn([...credentialIds])}) group by 1, 2 order by 1, 2`);
  return daysByOwner(rows);
}

/** The same of some organizations and teams, each with all of its keys. */
export async function listUsageOfScopes(
  database: Database,
  scopeIds: readonly string[],
  from: string,
): Promise<ReadonlyMap<string, DayOfUse[]>> {
  const ids = idColumn([...scopeIds]);
  const { rows } = await database.execute<OwnedDay>(sql`
    select s.id as owner, to_char(u.day, 'YYYY-MM-DD') as day, u.reads, u.writes, u.refused
    from (
      select id from organizations where id = any(${ids}) union all select id from teams where id = any(${ids})
    ) as s left join scope_usage_daily u on u.scope_id = s.id and u.day >= ${from}::date order by 1, 2`);
  return daysByOwner(rows);
}

/** A day of one of several; without a day where it was not used. */
type OwnedDay = { [K in keyof DayOfUse]: string | null } & { owner: string };

function daysByOwner(rows: readonly OwnedDay[]): ReadonlyMap<string, DayOfUse[]> {
  const byOwner = new Map<string, DayOfUse[]>();
  for (const { owner, day, reads, writes, refused } of rows) {
    const days = byOwner.get(owner) ?? [];
    if (day !== null)
      days.push({ day, reads: Number(reads), writes: Number(writes), refused: Number(refused) });
    byOwner.set(owner, days);
  }
  return byOwner;
}
