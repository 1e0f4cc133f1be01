import type { Organization } from "@/lib/key-service/contract/organizations";
import type { OrganizationRow } from "@/lib/key-service/store/organizations";

/** An organization as the contract shows it. */
export const presentOrganization = (row: OrganizationRow): Organization => ({
  id: row.id,
  name: row.name,
  displayName: row.displayName,
  permissions: row.permissions,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  suspendedAt: row.suspendedAt?.toISOString() ?? null,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  teamCount: row.teamCount,
  liveKeyCount: row.liveKeyCount,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  requests30d: row.requests30d,
});
