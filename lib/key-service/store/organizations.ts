import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Permission } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
import type { Database, Transaction } from "./database";
import { keyset, type List, positionValue, type Sort } from "./keyset";
import { liveKey } from "./live-key";
import { auditEvents, credentials, organizations, overviewFigures, teams } from "./schema";
import { searchedList } from "./searched-list";
import { organizationActivity } from "./usage-schema";
import { isId, isNamed, namesMatch, type OwnerFilter } from "./search-text";

const teamCount = sql<number>`(select count(*) from ${teams} where ${teams.organizationId} = ${organizations.id} and ${teams.archivedAt} is null)`;

/** How many keys under a column's id are neither revoked nor expired. */
export const liveKeyCount = (owner: PgColumn, id: PgColumn): SQL<number> =>
  sql<number>`(select count(*) from ${credentials} where ${owner} = ${id} and ${liveKey("credentials")})`;

const liveKeys = liveKeyCount(credentials.organizationId, organizations.id);

/** Keys that are quickly counted: a page may have fifty organizations, and a large one has twenty thousand keys. */
const MOST_COUNTED = 200;

const changedSinceRefresh = sql`exists (
  select 1 from ${auditEvents} where ${auditEvents.organizationId} = ${organizations.id} and ${auditEvents.number} >
    coalesce((select (${overviewFigures.figures} ->> 'auditNumber')::bigint from ${overviewFigures} where ${overviewFigures.id} = 1), 0)
)`;

/**
 * The same for a list: of many keys as of the last refresh, unless anything of the organization was changed since. One that
 * expired since then still counts.
 */
const liveKeysInList = sql<number>`case when ${organizationActivity.liveKeys} > ${sql.raw(String(MOST_COUNTED))} and not ${changedSinceRefresh}
  then ${organizationActivity.liveKeys} else ${liveKeys} end`;

const columns = {
  id: organizations.id,
  name: organizations.name,
  displayName: organizations.displayName,
  permissions: organizations.permissions,
  createdAt: organizations.createdAt,
  updatedAt: organizations.updatedAt,
  suspendedAt: organizations.suspendedAt,
  archivedAt: organizations.archivedAt,
  teamCount: teamCount.mapWith(Number),
  lastUsedAt: organizationActivity.lastUsedAt,
  requests30d: organizationActivity.requests30d,
};

// Counting every organization for each look would cost too much: the order is that of the last refresh.
const SORTS = {
  name: { by: sql`lower(${organizations.displayName})`, type: "text" },
  createdAt: { by: organizations.createdAt, type: "timestamptz" },
  teamCount: { by: organizationActivity.teams, type: "int" },
  liveKeyCount: { by: organizationActivity.liveKeys, type: "int" },
  lastUsedAt: { by: sql`coalesce(${organizationActivity.lastUsedAt}, '-infinity')`, type: "timestamptz" },
  requests30d: { by: organizationActivity.requests30d, type: "bigint" },
} as const satisfies Record<string, Sort>;

export type OrganizationSort = keyof typeof SORTS;

const hasActivity = eq(organizationActivity.organizationId, organizations.id);

const selectFrom = (database: Database | Transaction, sort: Sort = SORTS.name, counted = liveKeys) =>
  database
    .select({ ...columns, liveKeyCount: counted.mapWith(Number), position: positionValue(sort) })
    .from(organizations)
    .innerJoin(organizationActivity, hasActivity)
    .$dynamic();

export type OrganizationRow = Awaited<ReturnType<typeof selectFrom>>[number];

export async function findOrganization(
  database: Database | Transaction,
  id: string,
): Promise<OrganizationRow | null> {
  const [row] = await selectFrom(database).where(eq(organizations.id, id));
  return row ?? null;
}

/** When an organization was added; null when there is none. Far cheaper than all of it. */
export async function organizationCreatedAt(database: Database, id: string): Promise<Date | null> {
  const [row] = await database
    .select({ createdAt: organizations.createdAt })
    .from(organizations)
    .where(eq(organizations.id, id));
  return row?.createdAt ?? null;
}

/** The organizations that match. */
export function listOrganizations(
  database: Database,
  { text, displayName }: OwnerFilter,
  sort: OrganizationSort,
): List<OrganizationRow> {
  const others = displayName ? isNamed(organizations, displayName) : undefined;
  const list = (matching = sql`true`): List<OrganizationRow> => ({
    count: () => cappedCount(database, sql`from ${organizations} where ${matching}`),
    rows: async (page) => {
      const { after, orderBy } = keyset(SORTS[sort], organizations.id, page);
      const isByActivity = sort !== "name" && sort !== "createdAt";
      const found = database.select({ id: organizations.id }).from(organizations).$dynamic();
      if (isByActivity) found.innerJoin(organizationActivity, hasActivity);
      // The page is found first, with what the sort needs and nothing else: a search may find hundreds.
      const places = found
        .where(and(matching, after))
        .orderBy(...orderBy)
        .limit(page.limit + 1)
        .as("places");
      return selectFrom(database, SORTS[sort], liveKeysInList)
        .innerJoin(places, eq(places.id, organizations.id))
        .orderBy(...orderBy);
    },
  });
  if (!text) return list(others);
  return searchedList(database, { id: organizations.id, ways: [matchesText(text)], others, list });
}

const matchesText = (term: string): SQL =>
  isId(term) ? eq(organizations.id, term) : namesMatch(organizations, term);

export interface NewOrganization {
  id: string;
  name: string;
  displayName: string;
  permissions: Permission[];
  createdAt: Date;
}

export async function insertOrganization(tx: Transaction, organization: NewOrganization): Promise<void> {
  await tx.insert(organizations).values({ ...organization, updatedAt: organization.createdAt });
  await tx.insert(organizationActivity).values({ organizationId: organization.id, requests30d: 0 });
}

/** Holds an organization until the transaction ends. */
export async function holdOrganization(tx: Transaction, id: string) {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, id)).for("update");
  return row ?? null;
}

export async function updateOrganizationRow(
  tx: Transaction,
  id: string,
  set: Partial<typeof organizations.$inferInsert>,
): Promise<void> {
  await tx.update(organizations).set(set).where(eq(organizations.id, id));
}
