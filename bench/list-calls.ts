import type { World } from "@/bench/world";

/** A call whose time is measured. */
export interface ListCall {
  name: string;
  path: string;
  kind: "list" | "search" | "overview";
}

const CREDENTIAL_SORTS = ["createdAt", "name", "lastUsedAt", "requests30d", "expiresAt"];
const ORGANIZATION_SORTS = ["name", "createdAt", "teamCount", "liveKeyCount", "lastUsedAt", "requests30d"];
const MOST_FIRST = ["lastUsedAt", "requests30d"];

/** The lists as the dashboard asks for them, with ids and places that this database has. */
export async function listCalls(world: World, database: string): Promise<ListCall[]> {
  const [middle] = await world.database.query<{ id: string; at: string }>(
    database,
    `select id, created_at::text as at from credentials order by created_at desc, id desc
     offset (select count(*) / 2 from credentials) limit 1`,
  );
  const [largest] = await world.database.query<{ id: string }>(
    database,
    "select organization_id as id from credentials group by 1 order by count(*) desc limit 1",
  );
  const [secret] = await world.database.query<{ last4: string }>(
    database,
    "select last4 from credential_secrets order by hmac limit 1",
  );
  const cursor = encodeURIComponent(
    Buffer.from(JSON.stringify(["createdAt", "desc", middle?.at, middle?.id])).toString("base64url"),
  );
  const list = (name: string, path: string): ListCall => ({ name, path, kind: "list" });
  const search = (name: string, path: string): ListCall => ({ name, path, kind: "search" });
  return [
    list("newest keys", "credentials"),
    list("keys, from the middle of all", `credentials?cursor=${cursor}`),
    list("keys of the largest organization", `credentials?organizationId=${largest?.id}`),
    ...["active", "rotating", "expired", "revoked"].map((status) =>
      list(`keys, ${status}`, `credentials?status=${status}`),
    ),
    list("keys for staging", "credentials?environment=staging"),
    list("keys by last 4 characters", `credentials?q=${secret?.last4}`),
    ...CREDENTIAL_SORTS.map((sort) => list(`keys by ${sort}`, `credentials?sort=${sort}&order=asc`)),
    ...MOST_FIRST.map((sort) => list(`keys by ${sort}, most first`, `credentials?sort=${sort}&order=desc`)),
    ...ORGANIZATION_SORTS.map((sort) => list(`organizations by ${sort}`, `organizations?sort=${sort}`)),
    ...["liveKeyCount", ...MOST_FIRST].map((sort) =>
      list(`organizations by ${sort}, most first`, `organizations?sort=${sort}&order=desc`),
    ),
    search("search of keys, three letters", "credentials?q=pro"),
    search("search of keys, a word", "credentials?q=pipeline"),
    search("search of keys, nothing found", "credentials?q=zzqy7"),
    search("search of organizations, three letters", "organizations?q=nor"),
    { name: "overview", path: "overview", kind: "overview" },
  ];
}
