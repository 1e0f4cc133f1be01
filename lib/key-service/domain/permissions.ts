import { type Block, PERMISSIONS, type Permission } from "@/lib/key-service/contract/vocabulary";

/** An organization or team, as far as it decides what its keys may do. */
export interface Owner {
  permissions: readonly Permission[];
  suspendedAt: Date | null;
  archivedAt: Date | null;
}

/** What all the given lists permit in common: a key inherits the limits of its team and organization (gather-api.md). */
export function permissionsInEffect(...lists: readonly (readonly Permission[])[]): Permission[] {
  return PERMISSIONS.filter((permission) => lists.every((list) => list.includes(permission)));
}

/** Why the keys of an organization, or of a team in it, are refused whatever their own state; null when they are not. */
export function blockOf(organization: Owner, team: Owner | null): Block | null {
  if (organization.archivedAt) return "organization-archived";
  if (team?.archivedAt) return "team-archived";
  if (organization.suspendedAt) return "organization-suspended";
  return team?.suspendedAt ? "team-suspended" : null;
}

const READING_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether an HTTP method only reads (RFC 9110, 9.2.1). A method nobody knows counts as one that writes. */
export const isReading = (method: string): boolean =>
  READING_METHODS.has(method) || READING_METHODS.has(method.toUpperCase());
