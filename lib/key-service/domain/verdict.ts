import type { Environment, Permission } from "@/lib/key-service/contract/vocabulary";
import { hasEnded } from "./credential-status";
import { blockOf, isReading, type Owner, permissionsInEffect } from "./permissions";

/** A secret that was found, with all that decides whether it is good. */
export interface SecretFacts {
  credentialId: string;
  version: number;
  organizationId: string;
  teamId: string | null;
  permissions: readonly Permission[];
  environment: Environment;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** When this secret ends, after a rotation. */
  endsAt: Date | null;
  organization: Owner;
  team: Owner | null;
}

export type Verdict =
  | { kind: "accepted"; permissions: Permission[]; expiresAt: Date | null; writes: boolean }
  | { kind: "refused" }
  | { kind: "read-only" };

/**
 * Whether a secret is good for a request at a moment of the database's clock.
 * @param methods the request's own method and those that a gateway says the customer used: one that writes is enough
 */
export function judge(secret: SecretFacts, methods: readonly string[], now: Date): Verdict {
  const expiresAt = earliest(secret.expiresAt, secret.endsAt);
  if (secret.revokedAt || hasEnded(expiresAt, now) || blockOf(secret.organization, secret.team))
    return { kind: "refused" };
  const permissions = permissionsInEffect(
    secret.permissions,
    secret.organization.permissions,
    ...(secret.team ? [secret.team.permissions] : []),
  );
  const writes = !methods.every(isReading);
  if (!permissions.includes("read")) return { kind: "refused" };
  if (writes && !permissions.includes("write")) return { kind: "read-only" };
  return { kind: "accepted", permissions, expiresAt, writes };
}

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
