import { sql } from "drizzle-orm";
import { RESTORE_WINDOW_SECONDS } from "@/lib/key-service/contract/vocabulary";
import { ADVISORY_LOCKS } from "./advisory-locks";
import type { Database, Transaction } from "./database";
import { liveKey } from "./live-key";
import { inTransaction } from "./transaction";

/** Longer than an instance can be away and still answer customers; one that stops by itself signs off. */
const ALIVE = sql`interval '1 minute'`;

/**
 * The pepper versions that each living instance can try; null for a release that did not say. It holds until the
 * transaction ends: an instance that begins meanwhile waits for it.
 */
export async function versionsOfTheLiving(tx: Transaction): Promise<(number[] | null)[]> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${ADVISORY_LOCKS.pepper})`);
  const { rows } = await tx.execute<{ versions: number[] | null }>(
    sql`select pepper_versions as versions from instances where seen_at > clock_timestamp() - ${ALIVE}`,
  );
  return rows.map(({ versions }) => versions);
}

/**
 * Says which pepper versions this instance can try, and finds out which it lacks.
 * @returns the versions of others under which there are secrets that are good still
 */
export async function announcePeppers(
  database: Database,
  instanceId: string,
  versions: readonly number[],
): Promise<number[]> {
  return inTransaction(database, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.pepper})`);
    await tx.execute(sql`
      insert into instances (id, started_at, seen_at, confirmed_number, confirmed_at, pepper_versions)
      values (${instanceId}, clock_timestamp(), clock_timestamp(), 0, clock_timestamp(), ${sql.param(versions)}::smallint[])
      on conflict (id) do update set pepper_versions = excluded.pepper_versions`);
    const { rows } = await tx.execute<{ version: number }>(sql`
      with recursive stored as (
        (select pepper_version as version from credential_secrets order by 1 limit 1)
        union all
        select (select pepper_version from credential_secrets where pepper_version > stored.version order by 1 limit 1)
        from stored where stored.version is not null
      )
      select version from stored
      where version <> all(${sql.param(versions)}::smallint[]) and exists (
        select 1 from credential_secrets s join credentials c on c.id = s.credential_id
        where s.pepper_version = stored.version and ${GOOD_STILL}
      )`);
    return rows.map(({ version }) => version);
  });
}

/** Good, or revoked so lately that it can be restored (domain/restore.ts). */
const GOOD_STILL = sql`(s.ends_at is null or s.ends_at > now()) and (
  ${liveKey("c")} or (
    c.revoked_at > now() - make_interval(secs => ${RESTORE_WINDOW_SECONDS})
    and c.revocation_reason is distinct from 'exposed' and (c.expires_at is null or c.expires_at > now())
  )
)`;

/** How many secrets that are good still lie under each pepper version but the current one. */
export async function countOlderPeppers(
  database: Database,
  currentVersion: number,
): Promise<{ version: number; secrets: number }[]> {
  const { rows } = await database.execute<{ version: number; secrets: number }>(sql`
    select s.pepper_version as version, count(*)::int as secrets
    from credential_secrets s join credentials c on c.id = s.credential_id
    where (s.pepper_version < ${currentVersion} or s.pepper_version > ${currentVersion}) and ${GOOD_STILL} group by 1`);
  return rows;
}

/** A secret's HMAC under the current pepper, and the version it was found under. */
export interface PepperMove {
  credentialId: string;
  version: number;
  from: number;
  hmac: Buffer;
}

/** Stores secrets under the current pepper; one that another instance moved meanwhile is left as it is. */
export async function moveToPepper(
  tx: Transaction,
  pepperVersion: number,
  moves: readonly PepperMove[],
): Promise<void> {
  const column = <K extends keyof PepperMove>(key: K) => sql.param(moves.map((move) => move[key]));
  await tx.execute(sql`
    with held as (
      select s.credential_id, s.version, m.hmac
      from unnest(
        ${column("credentialId")}::uuid[], ${column("version")}::int[], ${column("from")}::smallint[], ${column("hmac")}::bytea[]
      ) as m (credential_id, version, pepper_version, hmac)
      join credential_secrets s using (credential_id, version, pepper_version)
      order by s.credential_id, s.version for no key update of s
    )
    update credential_secrets set hmac = held.hmac, pepper_version = ${pepperVersion}
    from held where credential_secrets.credential_id = held.credential_id and credential_secrets.version = held.version`);
}
