import type { Environment } from "@/lib/key-service/contract/vocabulary";
import { type Ruling, ruleOn, type SecretFacts } from "@/lib/key-service/domain/verdict";

/** The place of a secret that is not kept in memory. */
export const NOWHERE = -1;

/** A secret that was found: whose it is, what it is good for, and where it is kept in memory. */
export interface KnownSecret extends Ruling {
  /** In the `SecretTable`, or `NOWHERE`. Another secret may have it later: to be used at once or not at all. */
  place: number;
  credentialId: string;
  version: number;
  organizationId: string;
  teamId: string | null;
  environment: Environment;
  /** Unix ms. */
  revokedAt: number | null;
}

/** What Postgres told about a secret, without a place in memory. */
export function knownSecret(facts: SecretFacts): KnownSecret {
  const { credentialId, version, organizationId, teamId, environment, revokedAt } = facts;
  return {
    place: NOWHERE,
    credentialId,
    version,
    organizationId,
    teamId,
    environment,
    revokedAt: revokedAt?.getTime() ?? null,
    ...ruleOn(facts),
  };
}
