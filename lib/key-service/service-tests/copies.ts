import type { TestService } from "./fixtures";

/** As many keys more as given, all of one name, each a second older than the one before, the first than the key itself. */
export async function copies({ sql }: TestService, id: string, name: string, count: number): Promise<void> {
  await sql(
    `with copied as (
       insert into credentials (id, organization_id, team_id, name, permissions, environment, version, created_at, created_by_id, created_by_name)
       select gen_random_uuid(), organization_id, team_id, $2, permissions, environment, version, created_at - n * interval '1 second', created_by_id, created_by_name
       from credentials, generate_series(1, $3::int) as n where id = $1 returning id
     ), secrets as (
       insert into credential_secrets (credential_id, version, hmac, pepper_version, last4, created_at)
       select id, 1, decode(md5(id::text) || md5(id::text || '2'), 'hex'), 1, 'zzzz', now() from copied
     )
     insert into credential_activity (credential_id, requests_30d) select id, 0 from copied`,
    [id, name, count],
  );
}
