import type { Named } from "@/components/ui/named-field";

/** Where a page stands, and so whose keys it issues: an organization, and a team of it where the page is a team's. */
export interface FixedScope {
  organization: Named;
  team?: Named;
  /** Whether the organization has teams to choose from. */
  hasTeams?: boolean;
}
