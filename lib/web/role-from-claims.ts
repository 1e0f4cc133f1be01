import "server-only";
import type { Role } from "@/lib/key-service/contract/vocabulary";

/** Who may do what, from the settings: names of groups, and addresses for a provider that has no groups. */
export interface RoleRules {
  /** Name of the claim that holds the groups; a URL at Auth0. */
  groupsClaim: string;
  adminGroups: readonly string[];
  viewerGroups: readonly string[];
  /** Lower case. */
  adminEmails: readonly string[];
  /** Lower case. */
  viewerEmails: readonly string[];
}

/**
 * The role that a person's claims grant, or null for no entry. Groups are compared by exact name, and the higher role
 * wins. Addresses count only with `email_verified: true`, since some providers let people type in any address.
 */
export function roleFromClaims(claims: Record<string, unknown>, rules: RoleRules): Role | null {
  const groups = groupsOf(claims, rules.groupsClaim);
  const email = verifiedEmail(claims);
  const belongsTo = (names: readonly string[], addresses: readonly string[]) =>
    groups.some((group) => names.includes(group)) || (email !== null && addresses.includes(email));
  if (belongsTo(rules.adminGroups, rules.adminEmails)) return "admin";
  if (belongsTo(rules.viewerGroups, rules.viewerEmails)) return "viewer";
  return null;
}

function groupsOf(claims: Record<string, unknown>, claim: string): string[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((group) => typeof group === "string") : [];
}

function verifiedEmail(claims: Record<string, unknown>): string | null {
  const { email, email_verified: verified } = claims;
  return typeof email === "string" && verified === true ? email.toLowerCase() : null;
}
