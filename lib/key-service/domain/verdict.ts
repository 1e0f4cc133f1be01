import type { Environment, Permission } from "@/lib/key-service/contract/vocabulary";
import { blockOf, type Owner, permissionsInEffect } from "./permissions";

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

/** What was found out about a secret once, so that each request with it only looks at the time and the method. */
export interface Ruling {
  /** Whether the key's, its team's and its organization's permissions have writing in common. */
  mayWrite: boolean;
  /** Refused whatever the time. */
  isDead: boolean;
  /** When this secret stops being good, by the database's clock, in Unix ms. */
  expiresAt: number | null;
}

/** `read-only`: the key is good, but not for a request that writes. */
export type Outcome = "read" | "write" | "refused" | "read-only";

/** Works out what a secret is good for. */
export function ruleOn(secret: SecretFacts): Ruling {
  const permissions = permissionsInEffect(
    secret.permissions,
    secret.organization.permissions,
    ...(secret.team ? [secret.team.permissions] : []),
  );
  return {
    mayWrite: permissions.includes("write"),
    isDead:
      secret.revokedAt !== null ||
      blockOf(secret.organization, secret.team) !== null ||
      !permissions.includes("read"),
    expiresAt: earliest(secret.expiresAt, secret.endsAt)?.getTime() ?? null,
  };
}

/**
 * Whether a secret is good for a request.
 * @param writes whether the request writes
 * @param now the database's clock, in Unix ms
 */
export function judge({ isDead, expiresAt, mayWrite }: Ruling, writes: boolean, now: number): Outcome {
  if (isDead || (expiresAt !== null && expiresAt <= now)) return "refused";
  if (!writes) return "read";
  return mayWrite ? "write" : "read-only";
}

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other);
