import type { CredentialActions } from "./credential-actions";
import { PRESET_EXPIRY, expiresAt, expiryError } from "./expiry";
import type { Expiry } from "./expiry";
import type { Named } from "@/components/ui/named-field";
import type { FixedScope } from "./issue-scope";

export type IssueInput = Omit<Parameters<CredentialActions["issueCredential"]>[0], "idempotencyKey">;

/** What has been entered about a key that is to be issued. */
export interface IssueDraft {
  name: string;
  organization: Named | null;
  reach: "organization" | "team";
  team: Named | null;
  access: "read" | "read-write";
  environment: "production" | "staging";
  expiry: Expiry;
}

export type DraftErrors = Partial<
  Record<"name" | "organizationId" | "teamId" | "expiresAt", string | undefined>
>;

/** The least that a key can reach is preset: all of an organization only where it has no teams or somebody says so. */
export const newDraft = (scope: FixedScope | undefined): IssueDraft => ({
  name: "",
  organization: scope?.organization ?? null,
  reach: scope?.hasTeams === false ? "organization" : "team",
  team: scope?.team ?? null,
  access: "read",
  environment: "production",
  expiry: PRESET_EXPIRY,
});

/** What is missing from a draft or wrong in it, by the service's names of the fields. `now` is in ms. */
export function draftErrors(
  { name, organization, reach, team, expiry }: IssueDraft,
  now: number,
): DraftErrors {
  const wrongExpiry = expiryError(expiry, now);
  return {
    ...(name.trim() === "" && { name: "Say what uses the key" }),
    ...(organization === null && { organizationId: "Choose an organization" }),
    ...(organization !== null && reach === "team" && team === null && { teamId: "Choose a team" }),
    ...(wrongExpiry !== undefined && { expiresAt: wrongExpiry }),
  };
}

/** The request that a complete draft makes, or null while something is missing. `now` is in ms. */
export function issueInput(draft: IssueDraft, now: number): IssueInput | null {
  const { name, organization, reach, team, access, environment, expiry } = draft;
  const end = expiresAt(expiry, now);
  if (organization === null || end === undefined || Object.keys(draftErrors(draft, now)).length > 0)
    return null;
  return {
    name: name.trim(),
    organizationId: organization.id,
    teamId: reach === "team" ? (team?.id ?? null) : null,
    permissions: access === "read" ? ["read"] : ["read", "write"],
    environment,
    expiresAt: end,
  };
}
