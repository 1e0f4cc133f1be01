import type { World } from "@/bench/world";

/** A page of the dashboard. */
export interface PagePath {
  name: string;
  path: string;
}

/** Every page, with an organization, a team and a key that this database has. */
export async function pagePaths({ database }: World, name: string): Promise<PagePath[]> {
  const [largest] = await database.query<{ organization: string; team: string; key: string }>(
    name,
    `select organization_id as organization, team_id as team, min(id::text) as key from credentials
     where team_id is not null group by 1, 2 order by count(*) desc limit 1`,
  );
  return [
    { name: "Overview", path: "/" },
    { name: "Organizations", path: "/organizations" },
    { name: "Organization", path: `/organizations/${largest?.organization}` },
    { name: "Team", path: `/teams/${largest?.team}` },
    { name: "Keys", path: "/keys" },
    { name: "Key", path: `/keys/${largest?.key}` },
    { name: "Review", path: "/review" },
    { name: "Audit", path: "/audit" },
  ];
}
