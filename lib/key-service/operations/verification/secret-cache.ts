import type { SecretFacts } from "@/lib/key-service/domain/verdict";
import type { ChangedScope } from "@/lib/key-service/store/change-feed";
import { type KnownSecret, knownSecret, NOWHERE } from "./known-secret";
import type { SecretTable } from "./secret-table";

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
  #unknown = new Set<string>();
  /** The last change of each credential, team and organization. */
  #changed = new Map<string, number>();
  /** Everything that was fresh only up to an earlier change is stale. */
  #resetAt = 0;
  /** Where the search for something to drop goes on. */
  #hand = 0;
  /** Counts the changes heard of, so that a read which raced one can be told. */
  changes = 0;

  /** @param onDropped told of a place that another secret may soon have */
  constructor(
    private readonly table: SecretTable,
    private readonly onDropped: (place: number) => void,
  ) {}

  get size(): number {
    return this.table.size;
  }

  get(hmac: string): KnownSecret | null {
    const place = this.table.find(hmac);
    if (place === NOWHERE) return null;
    const secret = this.table.read(place);
    if (!this.#isFresh(secret)) {
      this.#drop(place);
      return null;
    }
    this.table.wasUsed.set(place, 1);
    return secret;
  }

  isUnknown(hmac: string): boolean {
    return this.#unknown.has(hmac);
  }

  put(hmac: string, facts: SecretFacts): KnownSecret {
    this.drop(hmac);
    if (this.table.size >= this.table.capacity) this.#dropOne();
    const secret = knownSecret(facts);
    const place = this.table.add(hmac, secret);
    this.table.freshUpTo.set(place, this.changes);
    return { ...secret, place };
  }

  drop(hmac: string): void {
    const place = this.table.find(hmac);
    if (place !== NOWHERE) this.#drop(place);
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
    this.#resetAt = this.changes;
    this.#unknown = new Set();
    this.#changed = new Map();
  }

  #isFresh({ place, credentialId, organizationId, teamId }: KnownSecret): boolean {
    const freshUpTo = this.table.freshUpTo.get(place);
    if (freshUpTo === this.changes) return true;
    if (freshUpTo < this.#resetAt) return false;
    const isSince = (id: string) => (this.#changed.get(id) ?? 0) > freshUpTo;
    if (isSince(credentialId) || isSince(organizationId) || (teamId !== null && isSince(teamId)))
      return false;
    this.table.freshUpTo.set(place, this.changes);
    return true;
  }

  #drop(place: number): void {
    this.onDropped(place);
    this.table.remove(place);
  }

  // The next that was not asked for since it was passed over last: a clock's hand that goes round the places.
  #dropOne(): void {
    for (let passed = 0; ;) {
      const place = this.#hand;
      // Past the one that is dropped as well: its place is taken at once, by a secret that nobody asked for twice yet.
      this.#hand = (place + 1) % this.table.capacity;
      if (!this.table.holds(place)) continue;
      const isKept = this.table.wasUsed.get(place) === 1 && passed < SECOND_CHANCES;
      if (!isKept || !this.#isFresh(this.table.read(place))) return this.#drop(place);
      this.table.wasUsed.set(place, 0);
      passed += 1;
    }
  }
}
