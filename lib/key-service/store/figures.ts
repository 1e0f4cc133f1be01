import { eq, sql } from "drizzle-orm";
import { REVIEW_REASONS, type ReviewReason } from "@/lib/key-service/contract/vocabulary";
import { ADVISORY_LOCKS } from "./advisory-locks";
import type { Database, Transaction } from "./database";
import { liveKey } from "./live-key";
import { isLastDecision } from "./reviews";
import { type Figures, overviewFigures } from "./schema";
import { inTransaction } from "./transaction";

/** The figures as of the last refresh; null before the first. */
export async function readFigures(database: Database): Promise<(Figures & { asOf: Date }) | null> {
  const [row] = await database.select().from(overviewFigures).where(eq(overviewFigures.id, 1));
  return row ? { ...row.figures, asOf: row.asOf } : null;
}

/**
 * Counts anew what lists and the overview show as of a moment: the keys that have a reason to be looked at, and how many
 * keys and teams each organization has. Does nothing while another instance is at it, or when it was done in the last
 * `atMostEvery` ms.
 * @returns whether they were counted
 */
export async function refreshFigures(database: Database, atMostEvery: number): Promise<boolean> {
  return inTransaction(database, async (tx, now) => {
    const { rows } = await tx.execute<{ isDue: boolean }>(sql`
      select pg_try_advisory_xact_lock(${ADVISORY_LOCKS.figures}) and not exists (
        select 1 from overview_figures where as_of > clock_timestamp() - make_interval(secs => ${atMostEvery / 1_000})
      ) as "isDue"`);
    if (!rows[0]?.isDue) return false;
    // In the background and in one go: what people wait for keeps the other cores.
    await tx.execute(sql`set local work_mem = '64MB'`);
    await refreshReviewItems(tx);
    await refreshOverview(tx, now);
    // Last, since uses are added to the same rows and would wait; and after the number of the newest audit event was read.
    await refreshOwners(tx);
    return true;
  });
}

const isLive = liveKey("c");
/** From when on a key could have been seen in use. */
const watchedSince = sql`greatest(c.created_at, r.began_at)`;

/**
 * When each reason holds for a key `c` with its activity `a`, the recording `r`, and its production twins `twin`
 * (product.md, review). A twin that was just issued is not in use yet, which is no news.
 */
const REASON_CONDITIONS: Record<ReviewReason, ReturnType<typeof sql>> = {
  "refused-attempts": sql`c.revoked_at is not null and tried.last_attempt_at > now() - interval '30 days'`,
  "unfinished-rotation": sql`${isLive} and c.overlap_ends_at > now()`,
  expiring: sql`${isLive} and c.expires_at < now() + interval '14 days'`,
  "staging-busier": sql`${isLive} and c.environment = 'staging' and twin.requests_30d is not null and a.requests_30d > twin.requests_30d`,
  "never-used": sql`${isLive} and a.last_used_at is null and ${watchedSince} < now() - interval '14 days'`,
  unused: sql`${isLive} and a.last_used_at < now() - interval '90 days'`,
  "no-rotation": sql`${isLive} and coalesce(c.rotated_at, c.created_at) < now() - interval '365 days'`,
  "only-reads": sql`${isLive} and 'write' = any(c.permissions) and a.last_used_at > now() - interval '30 days'
    and ${watchedSince} < now() - interval '30 days' and (a.last_write_at is null or a.last_write_at < now() - interval '90 days')`,
};

// Only what differs is written: most keys keep their reasons from one minute to the next.
async function refreshReviewItems(tx: Transaction): Promise<void> {
  const reasons = sql.join(
    REVIEW_REASONS.map(
      (reason) => sql`case when ${REASON_CONDITIONS[reason]} then ${sql.raw(`'${reason}'`)} end`,
    ),
    sql`, `,
  );
  const order = sql.raw(`array[${REVIEW_REASONS.map((reason) => `'${reason}'`).join(", ")}]`);
  await tx.execute(sql`
    create temporary table found_items on commit drop as
    select credential_id, reasons, (array_position(${order}, reasons[1]) - 1)::smallint as urgency from (
      select c.id as credential_id, array_remove(array[${reasons}], null) as reasons
      from credentials c
      join credential_activity a on a.credential_id = c.id
      join usage_recording r on r.id = 1
      left join revocation_attempts tried on tried.credential_id = c.id and tried.revoked_at = c.revoked_at
      left join (
        select p.organization_id, p.team_id, max(pa.requests_30d) as requests_30d
        from credentials p join credential_activity pa on pa.credential_id = p.id
        where p.environment = 'production' and ${liveKey("p")} and p.created_at < now() - interval '7 days'
        group by 1, 2
      ) twin on c.environment = 'staging' and a.requests_30d > 0
        and twin.organization_id = c.organization_id and twin.team_id is not distinct from c.team_id
    ) as all_keys
    where cardinality(reasons) > 0`);
  await tx.execute(sql`analyze found_items`);
  await tx.execute(sql`
    delete from review_items i where not exists (select 1 from found_items f where f.credential_id = i.credential_id)`);
  await tx.execute(sql`
    insert into review_items (credential_id, reasons, urgency)
    select f.credential_id, f.reasons, f.urgency from found_items f
    left join review_items i on i.credential_id = f.credential_id where i.reasons is distinct from f.reasons
    on conflict (credential_id) do update set reasons = excluded.reasons, urgency = excluded.urgency`);
}

async function refreshOwners(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    with counted as materialized (
      select o.id, coalesce(keys.live, 0)::int as live_keys, coalesce(owned.teams, 0)::int as teams
      from organizations o
      left join (select c.organization_id, count(*) as live from credentials c where ${isLive} group by 1) keys on keys.organization_id = o.id
      left join (select organization_id, count(*) as teams from teams where archived_at is null group by 1) owned on owned.organization_id = o.id
    ), changed as (
      select counted.* from counted join organization_activity a on a.organization_id = counted.id
      where (a.live_keys, a.teams) is distinct from (counted.live_keys, counted.teams)
      order by counted.id for update of a
    )
    update organization_activity a set live_keys = changed.live_keys, teams = changed.teams
    from changed where a.organization_id = changed.id`);
}

/** @param asOf before anything was counted: what is done meanwhile is younger */
async function refreshOverview(tx: Transaction, asOf: Date): Promise<void> {
  await tx.execute(sql`
    insert into overview_figures (id, as_of, figures)
    select 1, ${asOf.toISOString()}::timestamptz, jsonb_build_object(
      'organizationCount', (select count(*) from organizations where archived_at is null),
      'liveKeyCount', (select count(*) from credentials c where ${isLive}),
      -- Before the keys of each organization are counted: what changes in between makes a list count them anew.
      'auditNumber', (select coalesce(max(number), 0) from audit_events),
      'attention', (
        select coalesce(jsonb_object_agg(reason, keys), '{}') from (
          select reason, count(*) as keys from review_items i, unnest(i.reasons) as reason
          where not exists (
            select 1 from credential_reviews v
            where v.credential_id = i.credential_id and v.look_again_at > now()
              and ${isLastDecision(sql`('refused-attempts' = any(i.reasons))`)}
          ) group by reason
        ) as counted
      )
    )
    on conflict (id) do update set as_of = excluded.as_of, figures = excluded.figures`);
}
