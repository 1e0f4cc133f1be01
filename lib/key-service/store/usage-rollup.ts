import { sql } from "drizzle-orm";
import type { Database } from "./database";
import { addedCounts } from "./usage";

/** Whole days past this age are kept by day only. `requests_30d` needs the hours of 30 days, pages those of 7. */
const HOURS_KEPT_DAYS = 35;

/**
 * Moves old hours from `usage_hourly` to `usage_daily`: one statement, so that a crash moves them whole or not at all.
 * What another instance is moving is passed over, and hours that `requests_30d` still counts stay.
 * @param limit most hours to move
 * @returns how many were moved
 */
export async function rollUpHours(database: Database, limit: number): Promise<number> {
  const { rows } = await database.execute<{ moved: number }>(sql`
    with old as materialized (
      select credential_id, version, hour from usage_hourly
      where hour < least(
        (select window_start from usage_recording where id = 1),
        ((now() at time zone 'UTC')::date - ${HOURS_KEPT_DAYS}::int)::timestamp at time zone 'UTC'
      )
      order by hour limit ${limit} for update skip locked
    ), moved as (
      delete from usage_hourly using old
      where usage_hourly.credential_id = old.credential_id and usage_hourly.version = old.version and usage_hourly.hour = old.hour
      returning usage_hourly.*
    ), added as (
      insert into usage_daily (credential_id, version, day, reads, writes, refused, last_used_at)
      select credential_id, version, (hour at time zone 'UTC')::date, sum(reads), sum(writes), sum(refused), max(last_used_at)
      from moved group by 1, 2, 3 order by 1, 2, 3
      on conflict (credential_id, version, day) do update set
        ${addedCounts("usage_daily")},
        last_used_at = greatest(usage_daily.last_used_at, excluded.last_used_at)
    )
    select count(*)::int as moved from moved`);
  return rows[0]?.moved ?? 0;
}
