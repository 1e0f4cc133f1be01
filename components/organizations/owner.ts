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

/** What stops keys: whose standing, as a sentence names it, and which. */
export interface Stopped {
  by: string;
  standing: Standing;
}

/** What stops the keys of it, itself or its organization; the more lasting of both, as for a key. */
export function stoppedBy(owner: Owner, team?: Team): Stopped | null {
  const own = standingOf(owner);
  const above = team?.organizationStanding ?? null;
  if (team !== undefined && above !== null && (own === null || above === "archived"))
    return { by: team.organizationName, standing: above };
  return own === null ? null : { by: "it", standing: own };
}
