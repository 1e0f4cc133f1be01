import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Permission } from "@/lib/key-service/contract/vocabulary";
import { cappedCount } from "./capped-count";
import type { Database, Transaction } from "./database";
import { keyset, type List, positionValue, type Sort } from "./keyset";
import { liveKeyCount } from "./organizations";
import { credentials, organizations, teams } from "./schema";
import { teamActivity } from "./usage-schema";
import { isId, isNamed, namesMatch, type OwnerFilter } from "./search-text";
import { searchedList } from "./searched-list";

const liveKeys = liveKeyCount(credentials.teamId, teams.id);

const columns = {
  id: teams.id,
  organizationId: teams.organizationId,
  name: teams.name,
  displayName: teams.displayName,
  description: teams.description,
  permissions: teams.permissions,
  createdAt: teams.createdAt,
  updatedAt: teams.updatedAt,
  suspendedAt: teams.suspendedAt,
  archivedAt: teams.archivedAt,
  organization: {
    displayName: organizations.displayName,
    permissions: organizations.permissions,
    suspendedAt: organizations.suspendedAt,
    archivedAt: organizations.archivedAt,
  },
  liveKeyCount: liveKeys.mapWith(Number),
  lastUsedAt: teamActivity.lastUsedAt,
  requests30d: teamActivity.requests30d,
};

const SORTS = {
  name: { by: sql`lower(${teams.displayName})`, type: "text" },
  createdAt: { by: teams.createdAt, type: "timestamptz" },
  liveKeyCount: { by: liveKeys, type: "bigint" },
  lastUsedAt: { by: sql`coalesce(${teamActivity.lastUsedAt}, '-infinity')`, type: "timestamptz" },
  requests30d: { by: teamActivity.requests30d, type: "bigint" },
} as const satisfies Record<string, Sort>;

export type TeamSort = keyof typeof SORTS;

const selectFrom = (database: Database | Transaction, sort: Sort = SORTS.name) =>
  database
    .select({ ...columns, position: positionValue(sort) })
    .from(teams)
    .innerJoin(organizations, eq(organizations.id, teams.organizationId))
    .innerJoin(teamActivity, eq(teamActivity.teamId, teams.id))
    .$dynamic();

export type TeamRow = Awaited<ReturnType<typeof selectFrom>>[number];

export async function findTeam(database: Database | Transaction, id: string): Promise<TeamRow | null> {
  const [row] = await selectFrom(database).where(eq(teams.id, id));
  return row ?? null;
}

/** When a team was added; null when there is none. */
export async function teamCreatedAt(database: Database, id: string): Promise<Date | null> {
  const [row] = await database.select({ createdAt: teams.createdAt }).from(teams).where(eq(teams.id, id));
  return row?.createdAt ?? null;
}

/** Whether there is such a team, and it is one of this organization. */
export async function isTeamOf(database: Database, organizationId: string, id: string): Promise<boolean> {
  const found = await database
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, id)));
  return found.length > 0;
}

/** An organization's teams that match, or those of all organizations. */
export function listTeams(
  database: Database,
  organizationId: string | null,
  { text, displayName }: OwnerFilter,
  sort: TeamSort,
): List<TeamRow> {
  const list = (matching: SQL = sql`true`): List<TeamRow> => ({
    count: () => cappedCount(database, sql`from ${teams} where ${matching}`),
    rows: async (page) => {
      const { after, orderBy } = keyset(SORTS[sort], teams.id, page);
      return selectFrom(database, SORTS[sort])
        .where(and(matching, after))
        .orderBy(...orderBy)
        .limit(page.limit + 1);
    },
  });
  const others = and(
    organizationId === null ? undefined : eq(teams.organizationId, organizationId),
    displayName ? isNamed(teams, displayName) : undefined,
  );
  if (!text) return list(others);
  return searchedList(database, { id: teams.id, ways: [matchesText(text)], others, list });
}

const matchesText = (term: string): SQL => (isId(term) ? eq(teams.id, term) : namesMatch(teams, term));

export interface NewTeam {
  id: string;
  organizationId: string;
  name: string;
  displayName: string;
  description: string | null;
  permissions: Permission[];
  createdAt: Date;
}

export async function insertTeam(tx: Transaction, team: NewTeam): Promise<void> {
  await tx.insert(teams).values({ ...team, updatedAt: team.createdAt });
  await tx.insert(teamActivity).values({ teamId: team.id, requests30d: 0 });
}

/** Holds a team until the transaction ends. */
export async function holdTeam(tx: Transaction, id: string) {
  const [row] = await tx.select().from(teams).where(eq(teams.id, id)).for("update");
  return row ?? null;
}

export async function updateTeamRow(
  tx: Transaction,
  id: string,
  set: Partial<typeof teams.$inferInsert>,
): Promise<void> {
  await tx.update(teams).set(set).where(eq(teams.id, id));
}
