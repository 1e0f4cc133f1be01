import type { Organization, Team } from "@/lib/key-service/contract/organizations";
import { type Permission, type Standing, standingOf } from "@/lib/key-service/contract/vocabulary";

/** An organization or a team, as far as the same can be done to both. */
export interface Owner {
  kind: "organization" | "team";
  id: string;
  /** The name that people see. */
  displayName: string;
  name: string;
  /** Undefined for an organization, which has none. */
  description?: string | null;
  permissions: readonly Permission[];
  suspendedAt: string | null;
  archivedAt: string | null;
  liveKeyCount: number;
}

export const ownerOfOrganization = (organization: Organization): Owner => ({
  ...organization,
  kind: "organization",
});

export const ownerOfTeam = (team: Team): Owner => ({ ...team, kind: "team" });

/** The filter of everything that belongs to it. */
export const scopeOf = ({ kind, id }: Owner): { organizationId: string } | { teamId: string } =>
  kind === "organization" ? { organizationId: id } : { teamId: id };

/** What stops the keys of it, and by whose standing: its own, or else its organization's. */
export function stoppedBy(owner: Owner, team?: Team): { by: string; standing: Standing } | null {
  const standing = standingOf(owner);
  if (standing !== null) return { by: "it", standing };
  if (team === undefined || team.organizationStanding === null) return null;
  return { by: team.organizationName, standing: team.organizationStanding };
}
