import type { SecretFacts } from "./verdict";

const open = { permissions: ["read", "write"], suspendedAt: null, archivedAt: null } as const;

/** A good secret for tests, of a key that may read and write, with what is to be otherwise about it. */
export const sampleSecret = (change: Partial<SecretFacts> = {}): SecretFacts => ({
  credentialId: "credential",
  version: 1,
  organizationId: "organization",
  teamId: "team",
  permissions: ["read", "write"],
  environment: "production",
  expiresAt: null,
  revokedAt: null,
  endsAt: null,
  organization: open,
  team: open,
  ...change,
});
