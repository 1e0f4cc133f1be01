import type { Environment } from "@/lib/key-service/contract/vocabulary";
import { type Ruling, ruleOn, type SecretFacts } from "@/lib/key-service/domain/verdict";

/** Turns stale when what it stands for changed: a credential, a team or an organization. */
export interface Freshness {
  isStale: boolean;
}

/** A caller that was noted, so that its next request need not be looked for among all callers. */
export interface NotedCaller {
  ip: string;
  userAgent: string;
  seen: { lastSeenAt: number };
}

/** A secret as it is kept in memory: whose it is, what it is good for, and what was counted since the last flush. */
export class CachedSecret {
  readonly credentialId: string;
  readonly version: number;
  readonly organizationId: string;
  readonly teamId: string | null;
  readonly environment: Environment;
  readonly revokedAt: Date | null;
  readonly ruling: Ruling;
  /** Set when it was used since the cache last looked for something to drop. */
  wasUsed = false;
  /** What was counted and not yet written, in the hour that began at this Unix ms. */
  hour = 0;
  reads = 0;
  writes = 0;
  refused = 0;
  /** Unix ms of the database's clock; 0 when nothing was accepted since the last flush. */
  lastUsedAt = 0;
  /** The last caller, until callers are written. */
  caller: NotedCaller | null = null;

  constructor(
    facts: SecretFacts,
    private readonly credential: Freshness,
    private readonly organization: Freshness,
    private readonly team: Freshness | null,
  ) {
    this.credentialId = facts.credentialId;
    this.version = facts.version;
    this.organizationId = facts.organizationId;
    this.teamId = facts.teamId;
    this.environment = facts.environment;
    this.revokedAt = facts.revokedAt;
    this.ruling = ruleOn(facts);
  }

  get isFresh(): boolean {
    return !this.credential.isStale && !this.organization.isStale && !(this.team?.isStale ?? false);
  }
}
