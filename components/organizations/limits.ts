import type { Organization, Team } from "@/lib/key-service/contract/organizations";

/** Something that lets keys read only, whatever they were given. */
export interface Limit {
  /** Whose permissions do it, as a sentence names it. */
  by: string;
  scope: { organizationId: string } | { teamId: string };
}

const mayWrite = ({ permissions }: { permissions: readonly string[] }): boolean =>
  permissions.includes("write");

/** What cuts keys of an organization: itself, or else those of its teams that may only read. */
export function limitsOfOrganization(organization: Organization, teams: readonly Team[]): Limit[] {
  if (!mayWrite(organization))
    return [{ by: organization.displayName, scope: { organizationId: organization.id } }];
  return teams
    .filter((team) => !mayWrite(team))
    .map((team) => ({ by: `the team ${team.displayName}`, scope: { teamId: team.id } }));
}

/** What cuts keys of a team: itself, or else its organization. */
export function limitsOfTeam(team: Team): Limit[] {
  if (team.permissionsInEffect.includes("write")) return [];
  const by = mayWrite(team) ? team.organizationName : "this team";
  return [{ by, scope: { teamId: team.id } }];
}
