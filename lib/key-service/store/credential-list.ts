import { and, asc, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import { CREDENTIAL_STATUSES, type CredentialSort } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
import { type CredentialFilter, matches, STATUS_CONDITIONS, textConditions } from "./credential-filter";
import { type CredentialRow, credentialsById } from "./credentials";
import type { Database } from "./database";
import { UnreadableValue } from "./failures";
import { keyset, type List, type Page, type Positioned, positionValue, type Sort } from "./keyset";
import { credentials, organizations } from "./schema";
import { searchedList } from "./searched-list";
import { credentialActivity } from "./usage-schema";

const SORTS = {
  createdAt: { by: credentials.createdAt, type: "timestamptz" },
  name: { by: sql`lower(${credentials.name})`, type: "text" },
  organization: { by: sql`lower(${organizations.displayName})`, type: "text" },
  permissions: { by: sql`cardinality(${credentials.permissions})`, type: "int" },
  environment: { by: credentials.environment, type: "text" },
  createdBy: { by: sql`lower(${credentials.createdByName})`, type: "text" },
  lastUsedAt: { by: sql`coalesce(${credentialActivity.lastUsedAt}, '-infinity')`, type: "timestamptz" },
  requests30d: { by: credentialActivity.requests30d, type: "bigint" },
  expiresAt: { by: sql`coalesce(${credentials.expiresAt}, 'infinity')`, type: "timestamptz" },
} as const satisfies Record<Exclude<CredentialSort, "status">, Sort>;

/** The credentials that match. */
export function listCredentials(
  database: Database,
  filter: CredentialFilter,
  sort: CredentialSort,
): List<CredentialRow> {
  const list = (matching: SQL | undefined): List<CredentialRow> => ({
    count: () => cappedCount(database, sql`from ${credentials} where ${matching ?? sql`true`}`),
    rows: async (page) =>
      withFacts(
        database,
        await (sort === "status"
          ? placesByStatus(database, matching, page)
          : placesBySort(database, matching, sort, page)),
      ),
  });
  const matching = matches(filter);
  if (!filter.text) return list(matching);
  return searchedList(database, {
    id: credentials.id,
    ways: textConditions(filter.text),
    others: matching,
    list,
  });
}

/** Where a credential stands in a list. */
interface Place extends Record<string, unknown> {
  id: string;
  position: string;
}

// The page is found first, with what the sort needs and nothing else: of all joins at once, Postgres misjudges some.
async function withFacts(database: Database, places: readonly Place[]): Promise<Positioned<CredentialRow>[]> {
  const byId = await credentialsById(
    database,
    places.map(({ id }) => id),
  );
  return places.flatMap(({ id, position }) => {
    const row = byId.get(id);
    return row ? [{ ...row, position }] : [];
  });
}

async function placesBySort(
  database: Database,
  matching: SQL | undefined,
  sort: keyof typeof SORTS,
  page: Page,
): Promise<Place[]> {
  const { after, orderBy } = keyset(SORTS[sort], credentials.id, page);
  const places = database
    .select({ id: credentials.id, position: positionValue(SORTS[sort]) })
    .from(credentials)
    .$dynamic();
  if (sort === "organization")
    places.innerJoin(organizations, eq(organizations.id, credentials.organizationId));
  if (sort === "lastUsedAt" || sort === "requests30d")
    places.innerJoin(credentialActivity, eq(credentialActivity.credentialId, credentials.id));
  return places
    .where(and(matching, after))
    .orderBy(...orderBy)
    .limit(page.limit + 1)
    .offset(page.offset);
}

// A status follows from the time, so no index can hold it. Each status has one for itself, though: the first rows of
// each are read, and the page is what remains of them in the order of the statuses.
async function placesByStatus(
  database: Database,
  matching: SQL | undefined,
  { order, limit, after, offset }: Page,
): Promise<Place[]> {
  const [direction, beyond] = order === "asc" ? [asc, gt] : [desc, lt];
  const last = after && { rank: rankIn(after.value), id: after.id };
  const groups = CREDENTIAL_STATUSES.flatMap((status, rank) => {
    const isPassed = last !== null && (order === "asc" ? rank < last.rank : rank > last.rank);
    if (isPassed) return [];
    const rest = last?.rank === rank ? beyond(credentials.id, last.id) : undefined;
    return sql`(select ${credentials.id} as id, ${sql.raw(String(rank))} as rank from ${credentials}
      where ${and(STATUS_CONDITIONS[status], matching, rest)} order by ${direction(credentials.id)} limit ${limit + 1 + offset})`;
  });
  if (groups.length === 0) return [];
  const { rows } = await database.execute<Place>(
    sql`select id, rank::text as position from (${sql.join(groups, sql` union all `)}) as found
      order by ${direction(sql`rank`)}, ${direction(sql`id`)} limit ${limit + 1} offset ${offset}`,
  );
  return rows;
}

function rankIn(position: string): number {
  const rank = Number(position);
  if (!(rank in CREDENTIAL_STATUSES)) throw new UnreadableValue(`no status has the rank ${position}`);
  return rank;
}
