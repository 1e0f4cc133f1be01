import { desc, eq, sql } from "drizzle-orm";
import { MOST_CALLERS, MOST_OF_AN_ADDRESS } from "@/lib/key-service/contract/vocabulary";
import { idColumn, integerColumn, textColumn } from "./row-columns";
import type { Database } from "./database";
import { callers } from "./usage-schema";

/** One caller of one secret: an address with a user agent. */
export interface CallerSeen {
  credentialId: string;
  version: number;
  ip: string;
  userAgent: string;
  /** Unix ms of the database's clock, as `lastSeenAt`. */
  firstSeenAt: number;
  lastSeenAt: number;
}

/**
 * Adds callers to what is known, in one statement; first and last times only ever move apart.
 * @param seen each caller of each secret once
 * @returns the credentials that have callers they did not have before
 */
export async function addCallers(database: Database, seen: readonly CallerSeen[]): Promise<string[]> {
  if (seen.length === 0) return [];
  const numbers = (key: "version" | "firstSeenAt" | "lastSeenAt") =>
    integerColumn(seen.map((caller) => caller[key]));
  const { rows } = await database.execute<{ credential_id: string | null }>(sql`
    insert into callers (credential_id, version, ip, user_agent, first_seen_at, last_seen_at)
    select credential_id, version, ip, user_agent, to_timestamp(first_seen_at / 1000.0), to_timestamp(last_seen_at / 1000.0)
    from rows from (
      unnest(${idColumn(seen.map(({ credentialId }) => credentialId))}), unnest(${numbers("version")}),
      ${textColumn(seen.map(({ ip }) => ip))}, ${textColumn(seen.map(({ userAgent }) => userAgent))},
      unnest(${numbers("firstSeenAt")}), unnest(${numbers("lastSeenAt")})
    ) as d (credential_id, version, ip, user_agent, first_seen_at, last_seen_at)
    order by 1, 2, 3, 4
    on conflict (credential_id, version, ip, user_agent) do update set
      last_seen_at = greatest(callers.last_seen_at, excluded.last_seen_at)
    -- A row that was there before is locked by whoever changes it; a new one is not.
    returning case when xmax = 0 then credential_id end as credential_id`);
  return [...new Set(rows.flatMap(({ credential_id }) => credential_id ?? []))];
}

/**
 * Drops all but the latest hundred callers of each of these credentials, and all but ten of each address with each of its
 * secrets: who comes with the new one never hides who still comes with the old.
 */
export async function trimCallers(database: Database, credentialIds: readonly string[]): Promise<void> {
  if (credentialIds.length === 0) return;
  await database.execute(sql`
    delete from callers using (
      select credential_id, version, ip, user_agent, of_address,
        row_number() over (
          partition by credential_id order by of_address > ${MOST_OF_AN_ADDRESS}, last_seen_at desc
        ) as place
      from (
        select *, row_number() over (partition by credential_id, version, ip order by last_seen_at desc) as of_address
        from callers where credential_id = any(${sql.param(credentialIds)}::uuid[])
      ) as seen
    ) as placed
    where (placed.of_address > ${MOST_OF_AN_ADDRESS} or placed.place > ${MOST_CALLERS})
      and callers.credential_id = placed.credential_id
      and callers.version = placed.version and callers.ip = placed.ip and callers.user_agent = placed.user_agent`);
}

/** The last hundred callers of a credential, the latest first. */
export function listCallers(database: Database, credentialId: string) {
  return database
    .select({
      version: callers.version,
      ip: callers.ip,
      userAgent: callers.userAgent,
      firstSeenAt: callers.firstSeenAt,
      lastSeenAt: callers.lastSeenAt,
    })
    .from(callers)
    .where(eq(callers.credentialId, credentialId))
    .orderBy(desc(callers.lastSeenAt))
    .limit(MOST_CALLERS);
}
