import type { Team } from "@/lib/key-service/contract/organizations";
import { standingOf } from "@/lib/key-service/contract/vocabulary";
import { permissionsInEffect } from "@/lib/key-service/domain/permissions";
import type { TeamRow } from "@/lib/key-service/store/teams";

/** A team as the contract shows it. */
export const presentTeam = (row: TeamRow): Team => ({
  id: row.id,
  name: row.name,
  displayName: row.displayName,
  description: row.description,
  organizationId: row.organizationId,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  archivedAt: row.archivedAt?.toISOString() ?? null,
  suspendedAt: row.suspendedAt?.toISOString() ?? null,
  organizationName: row.organization.displayName,
  permissions: row.permissions,
  permissionsInEffect: permissionsInEffect(row.permissions, row.organization.permissions),
  organizationStanding: standingOf(row.organization),
  liveKeyCount: row.liveKeyCount,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  requests30d: row.requests30d,
});
