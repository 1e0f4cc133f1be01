import { sql } from "drizzle-orm";
import { type Permission, PERMISSIONS } from "@/lib/key-service/contract/vocabulary";
import { ADVISORY_LOCKS } from "./advisory-locks";
import type { Transaction } from "./database";

/** What a file says of an organization; null where it says nothing. */
export interface StagedOrganization {
  line: number;
  id: string;
  name: string;
  displayName: string | null;
  permissions: Permission[] | null;
}

/** What a file says of a team; `saysDescription` tells an empty description from none at all. */
export interface StagedTeam {
  line: number;
  id: string;
  organizationId: string;
  name: string;
  displayName: string | null;
  description: string | null;
  saysDescription: boolean;
}

/** Makes the tables in which a file is gathered before any of it is applied; they end with the transaction. */
export async function openStaging(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCKS.import})`);
  await tx.execute(sql`
    create temporary table staged_organizations (
      line int not null, id uuid not null, name text not null, display_name text, permissions text[]
    ) on commit drop`);
  await tx.execute(sql`
    create temporary table staged_teams (
      line int not null, id uuid not null, organization_id uuid not null, name text not null, display_name text,
      description text, says_description boolean not null
    ) on commit drop`);
}

export async function stageOrganizations(
  tx: Transaction,
  rows: readonly StagedOrganization[],
): Promise<void> {
  const column = <K extends keyof StagedOrganization>(key: K) => sql.param(rows.map((row) => row[key]));
  await tx.execute(sql`
    insert into staged_organizations select line, id, name, display_name, string_to_array(permissions, ',') from unnest(
      ${column("line")}::int[], ${column("id")}::uuid[], ${column("name")}::text[], ${column("displayName")}::text[],
      ${sql.param(rows.map(({ permissions }) => permissions?.join(",") ?? null))}::text[]
    ) as r (line, id, name, display_name, permissions)`);
}

export async function stageTeams(tx: Transaction, rows: readonly StagedTeam[]): Promise<void> {
  const column = <K extends keyof StagedTeam>(key: K) => sql.param(rows.map((row) => row[key]));
  await tx.execute(sql`
    insert into staged_teams select * from unnest(
      ${column("line")}::int[], ${column("id")}::uuid[], ${column("organizationId")}::uuid[], ${column("name")}::text[],
      ${column("displayName")}::text[], ${column("description")}::text[], ${column("saysDescription")}::boolean[]
    ) as r (line, id, organization_id, name, display_name, description, says_description)`);
}

/** Tells the planner how much was staged. */
export async function closeStaging(tx: Transaction): Promise<void> {
  await tx.execute(sql`analyze staged_organizations, staged_teams`);
}

/** Why a line can not be taken beside the others, or beside what the database holds. */
export interface Clash {
  line: number;
  kind: "organization-differs" | "team-differs" | "team-elsewhere";
  id: string;
  /** The line it clashes with; null when it clashes with the database. */
  otherLine: number | null;
}

/** The first lines that contradict an earlier line, or claim a team of another organization. */
export async function findClashes(tx: Transaction, limit: number): Promise<Clash[]> {
  const { rows } = await tx.execute<{
    line: number;
    kind: Clash["kind"];
    id: string;
    other_line: number | null;
  }>(sql`
    with organization as (select distinct on (id) * from staged_organizations order by id, line),
      team as (select distinct on (id) * from staged_teams order by id, line)
    select r.line, 'organization-differs' as kind, r.id, first.line as other_line
    from staged_organizations r join organization first using (id)
    where (r.name, r.display_name, r.permissions) is distinct from (first.name, first.display_name, first.permissions)
    union all
    select r.line, 'team-differs', r.id, first.line from staged_teams r join team first using (id)
    where (r.organization_id, r.name, r.display_name, r.description)
      is distinct from (first.organization_id, first.name, first.display_name, first.description)
    union all
    select r.line, 'team-elsewhere', r.id, null from team r join teams known using (id)
    where known.organization_id <> r.organization_id
    order by 1, 2 limit ${limit}`);
  return rows.map(({ line, kind, id, other_line }) => ({ line, kind, id, otherLine: other_line }));
}

export interface MergeCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** An organization whose keys may do something else than before. */
export interface PermissionsChange {
  id: string;
  before: Permission[];
  after: Permission[];
}

// What the file says nothing of stays; a display name that was the name goes along with it.
const STAGED_ORGANIZATIONS = sql`
  select distinct on (s.id) s.id, s.name, coalesce(s.display_name,
      case when o.display_name is distinct from o.name then o.display_name end, s.name) as display_name,
    coalesce(s.permissions, o.permissions, ${sql.param([...PERMISSIONS])}::text[]) as permissions
  from staged_organizations s left join organizations o on o.id = s.id order by s.id, s.line`;

const STAGED_TEAMS = sql`
  select distinct on (s.id) s.id, s.organization_id, s.name, coalesce(s.display_name,
      case when t.display_name is distinct from t.name then t.display_name end, s.name) as display_name,
    case when s.says_description then s.description else t.description end as description
  from staged_teams s left join teams t on t.id = s.id order by s.id, s.line`;

/** Applies the staged organizations. Rows are locked in the order of their ids. */
export async function mergeOrganizations(
  tx: Transaction,
  now: Date,
): Promise<MergeCounts & { permissionsChanged: PermissionsChange[] }> {
  const { rows: changed } = await tx.execute<PermissionsChange & Record<string, unknown>>(sql`
    with staged as (${STAGED_ORGANIZATIONS}), locked as materialized (
      select o.id, o.permissions as before, staged.name, staged.display_name, staged.permissions
      from organizations o join staged using (id)
      where (o.name, o.display_name, o.permissions) is distinct from (staged.name, staged.display_name, staged.permissions)
      order by o.id for no key update of o
    )
    update organizations o
    set name = locked.name, display_name = locked.display_name, permissions = locked.permissions, updated_at = ${now}
    from locked where o.id = locked.id
    returning o.id, locked.before, locked.permissions as after`);
  const { rows } = await tx.execute<{ staged: number; created: number }>(sql`
    with staged as (${STAGED_ORGANIZATIONS}), created as (
      insert into organizations (id, name, display_name, permissions, created_at, updated_at)
      select id, name, display_name, permissions, ${now}, ${now} from staged on conflict (id) do nothing returning id
    ), active as (
      insert into organization_activity (organization_id, last_used_at, requests_30d) select id, null, 0 from created
    )
    select (select count(*) from staged)::int as staged, (select count(*) from created)::int as created`);
  return {
    ...countsOf(rows[0], changed.length),
    permissionsChanged: changed.filter(({ before, after }) => before.join() !== after.join()),
  };
}

/** Applies the staged teams, after their organizations. */
export async function mergeTeams(tx: Transaction, now: Date): Promise<MergeCounts> {
  const { rowCount: updated } = await tx.execute(sql`
    with staged as (${STAGED_TEAMS}), locked as materialized (
      select t.id, staged.name, staged.display_name, staged.description from teams t join staged using (id)
      where (t.name, t.display_name, t.description) is distinct from (staged.name, staged.display_name, staged.description)
      order by t.id for no key update of t
    )
    update teams t
    set name = locked.name, display_name = locked.display_name, description = locked.description, updated_at = ${now}
    from locked where t.id = locked.id`);
  const { rows } = await tx.execute<{ staged: number; created: number }>(sql`
    with staged as (${STAGED_TEAMS}), created as (
      insert into teams (id, organization_id, name, display_name, description, permissions, created_at, updated_at)
      select id, organization_id, name, display_name, description, ${sql.param([...PERMISSIONS])}::text[], ${now}, ${now}
      from staged on conflict (id) do nothing returning id
    ), active as (
      insert into team_activity (team_id, last_used_at, requests_30d) select id, null, 0 from created
    )
    select (select count(*) from staged)::int as staged, (select count(*) from created)::int as created`);
  return countsOf(rows[0], updated ?? 0);
}

function countsOf(row: { staged: number; created: number } | undefined, updated: number): MergeCounts {
  const { staged = 0, created = 0 } = row ?? {};
  return { created, updated, unchanged: staged - created - updated };
}
