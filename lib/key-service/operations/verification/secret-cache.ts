import type { SecretFacts } from "@/lib/key-service/domain/verdict";
import type { ChangedScope } from "@/lib/key-service/store/change-feed";
import { CachedSecret, type Freshness } from "./cached-secret";

const MOST_SECRETS = 200_000;
const MOST_UNKNOWN = 20_000;
/** How many used secrets are passed over before one is dropped all the same. */
const SECOND_CHANCES = 8;

/**
 * A bounded memory of secrets by their HMAC. A change marks what it touches as stale in constant time, however many
 * keys an organization has; a stale secret counts as not there.
 */
export class SecretCache {
  #secrets = new Map<string, CachedSecret>();
  #unknown = new Set<string>();
  #credentials = new Map<string, Freshness>();
  #owners = new Map<string, Freshness>();
  /** Counts the changes heard of, so that a read which raced one can be told. */
  changes = 0;

  constructor(private readonly capacity = MOST_SECRETS) {}

  get size(): number {
    return this.#secrets.size;
  }

  get(hmac: string): CachedSecret | null {
    const secret = this.#secrets.get(hmac);
    if (!secret) return null;
    if (!secret.isFresh) {
      this.#secrets.delete(hmac);
      return null;
    }
    secret.wasUsed = true;
    return secret;
  }

  isUnknown(hmac: string): boolean {
    return this.#unknown.has(hmac);
  }

  put(hmac: string, facts: SecretFacts): CachedSecret {
    if (this.#secrets.size >= this.capacity) this.#dropOne();
    const secret = new CachedSecret(
      facts,
      freshnessIn(this.#credentials, facts.credentialId),
      freshnessIn(this.#owners, facts.organizationId),
      facts.teamId === null ? null : freshnessIn(this.#owners, facts.teamId),
    );
    this.#secrets.set(hmac, secret);
    return secret;
  }

  drop(hmac: string): void {
    this.#secrets.delete(hmac);
  }

  /** A secret that is not to be kept. */
  uncached(facts: SecretFacts): CachedSecret {
    return new CachedSecret(facts, { isStale: false }, { isStale: false }, null);
  }

  putUnknown(hmac: string): void {
    if (this.#unknown.size >= MOST_UNKNOWN) this.#unknown.clear();
    this.#unknown.add(hmac);
  }

  changed({ credentialId, teamId, organizationId }: ChangedScope): void {
    this.changes += 1;
    this.#unknown.clear();
    if (credentialId !== null) markStale(this.#credentials, credentialId);
    else if (teamId !== null) markStale(this.#owners, teamId);
    else if (organizationId !== null) markStale(this.#owners, organizationId);
  }

  reset(): void {
    this.changes += 1;
    this.#secrets = new Map();
    this.#unknown = new Set();
    this.#credentials = new Map();
    this.#owners = new Map();
  }

  // The oldest that was not used since it was passed over last: a clock, on the order a Map keeps by itself.
  #dropOne(): void {
    let passed = 0;
    for (const [hmac, secret] of this.#secrets) {
      this.#secrets.delete(hmac);
      if (secret.wasUsed && secret.isFresh && passed < SECOND_CHANCES) {
        secret.wasUsed = false;
        this.#secrets.set(hmac, secret);
        passed += 1;
        continue;
      }
      // Another secret of the same credential may hold this mark; it is then read anew.
      markStale(this.#credentials, secret.credentialId);
      return;
    }
  }
}

function freshnessIn(marks: Map<string, Freshness>, id: string): Freshness {
  const known = marks.get(id);
  if (known) return known;
  const freshness = { isStale: false };
  marks.set(id, freshness);
  return freshness;
}

function markStale(marks: Map<string, Freshness>, id: string): void {
  const freshness = marks.get(id);
  if (!freshness) return;
  freshness.isStale = true;
  marks.delete(id);
}
