import type { SecretFacts } from "@/lib/key-service/domain/verdict";
import type { ChangedScope } from "@/lib/key-service/store/change-feed";
import { CachedSecret } from "./cached-secret";

const MOST_SECRETS = 200_000;
const MOST_UNKNOWN = 20_000;
/** Changed credentials, teams and organizations that are remembered; past this number everything is read anew. */
const MOST_CHANGED = 20_000;
/** How many used secrets are passed over before one is dropped all the same. */
const SECOND_CHANCES = 8;

/**
 * A bounded memory of secrets by their HMAC. A change is noted in constant time, however many keys an organization has;
 * each secret it touches is found out to be stale when it is next asked for, and then counts as not there.
 */
export class SecretCache {
  #secrets = new Map<string, CachedSecret>();
  #unknown = new Set<string>();
  /** The last change of each credential, team and organization. */
  #changed = new Map<string, number>();
  /** Counts the changes heard of, so that a read which raced one can be told. */
  changes = 0;

  constructor(private readonly capacity = MOST_SECRETS) {}

  get size(): number {
    return this.#secrets.size;
  }

  get(hmac: string): CachedSecret | null {
    const secret = this.#secrets.get(hmac);
    if (!secret) return null;
    if (!this.#isFresh(secret)) {
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
    const secret = new CachedSecret(facts);
    secret.freshUpTo = this.changes;
    this.#secrets.set(hmac, secret);
    return secret;
  }

  drop(hmac: string): void {
    this.#secrets.delete(hmac);
  }

  putUnknown(hmac: string): void {
    if (this.#unknown.size >= MOST_UNKNOWN) this.#unknown.clear();
    this.#unknown.add(hmac);
  }

  changed({ credentialId, teamId, organizationId }: ChangedScope): void {
    if (this.#changed.size >= MOST_CHANGED) this.reset();
    this.changes += 1;
    this.#unknown.clear();
    const id = credentialId ?? teamId ?? organizationId;
    if (id !== null) this.#changed.set(id, this.changes);
  }

  reset(): void {
    this.changes += 1;
    this.#secrets = new Map();
    this.#unknown = new Set();
    this.#changed = new Map();
  }

  #isFresh(secret: CachedSecret): boolean {
    if (secret.freshUpTo === this.changes) return true;
    const { credentialId, organizationId, teamId, freshUpTo } = secret;
    const isSince = (id: string) => (this.#changed.get(id) ?? 0) > freshUpTo;
    if (isSince(credentialId) || isSince(organizationId) || (teamId !== null && isSince(teamId)))
      return false;
    secret.freshUpTo = this.changes;
    return true;
  }

  // The oldest that was not used since it was passed over last: a clock, on the order a Map keeps by itself.
  #dropOne(): void {
    let passed = 0;
    for (const [hmac, secret] of this.#secrets) {
      this.#secrets.delete(hmac);
      if (!secret.wasUsed || passed >= SECOND_CHANCES || !this.#isFresh(secret)) return;
      secret.wasUsed = false;
      this.#secrets.set(hmac, secret);
      passed += 1;
    }
  }
}
