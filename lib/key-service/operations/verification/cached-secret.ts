import type { Environment } from "@/lib/key-service/contract/vocabulary";
import { type Ruling, ruleOn, type SecretFacts } from "@/lib/key-service/domain/verdict";

const UUID = 36;

/**
 * A secret as it is kept in memory: whose it is, what it is good for, and what was counted since the last flush. There
 * may be 200,000 of them, and each request touches one: hence few objects and small integers.
 */
export class CachedSecret implements Ruling {
  readonly version: number;
  readonly environment: Environment;
  /** Unix ms. */
  readonly revokedAt: number | null;
  readonly mayWrite: boolean;
  readonly isDead: boolean;
  readonly expiresAt: number | null;
  /** The change up to which nothing is known that would make it stale; see `SecretCache`. */
  freshUpTo = 0;
  /** Set when it was used since the cache last looked for something to drop. */
  wasUsed = false;
  /** Who used it last, and when that was noted, in Unix s; see `CallerRecorder`. */
  caller = 0;
  callerNotedAt = 0;
  /** What was counted and not yet written, in this hour since the Unix epoch; 0 for nothing. */
  hour = 0;
  reads = 0;
  writes = 0;
  refused = 0;
  /** The last accepted use, in ms since the hour began; -1 for none. */
  lastUse = -1;
  /** Credential, organization and team, one after the other. */
  readonly #ids: string;

  constructor(facts: SecretFacts) {
    const { mayWrite, isDead, expiresAt } = ruleOn(facts);
    this.version = facts.version;
    this.environment = facts.environment;
    this.revokedAt = facts.revokedAt?.getTime() ?? null;
    this.mayWrite = mayWrite;
    this.isDead = isDead;
    this.expiresAt = expiresAt;
    this.#ids = inOnePiece(facts.credentialId + facts.organizationId + (facts.teamId ?? ""));
  }

  get credentialId(): string {
    return this.#ids.slice(0, UUID);
  }

  get organizationId(): string {
    return this.#ids.slice(UUID, 2 * UUID);
  }

  get teamId(): string | null {
    return this.#ids.length > 2 * UUID ? this.#ids.slice(2 * UUID) : null;
  }
}

// Texts that were joined keep their parts until somebody looks inside, and the parts what they were cut from.
const inOnePiece = (text: string): string => Buffer.from(text, "latin1").toString("latin1");
