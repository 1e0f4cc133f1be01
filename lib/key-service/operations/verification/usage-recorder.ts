import { setImmediate as answerOthers } from "node:timers/promises";
import type { Outcome } from "@/lib/key-service/domain/verdict";
import type { Database } from "@/lib/key-service/store/database";
import { addAttempts, type AttemptDelta, type UsageDelta, writeBatches } from "@/lib/key-service/store/usage";
import { type KnownSecret, NOWHERE } from "./known-secret";
import { PeriodicWriter } from "./periodic-writer";
import type { SecretTable } from "./secret-table";

const FLUSH_EVERY_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Secrets whose uses are taken at a time, which no request may wait long for: some tenths of a millisecond. */
const TAKEN_AT_ONCE = 500;

/**
 * Counts uses in memory and writes them down once a second, so that verification never waits for a write. `UsageAdder`
 * adds up what was written down.
 */
export class UsageRecorder extends PeriodicWriter {
  /** Places where something was counted that may not be taken yet. */
  #counted: number[] = [];
  #uses: UsageDelta[] = [];
  #attempts = new Map<string, AttemptDelta>();
  /** How many rows the last write of uses had, and how long it took until they were safe in Postgres, in ms. */
  lastFlush = { rows: 0, ms: 0 };

  constructor(
    private readonly table: SecretTable,
    private readonly database: Database,
    /** Told when uses could not be written; they are kept and written later. */
    private readonly onError: (error: unknown) => void,
  ) {
    super(FLUSH_EVERY_MS);
  }

  /** @param now the database's clock, in Unix ms */
  record(secret: KnownSecret, outcome: Outcome, now: number): void {
    if (secret.place === NOWHERE) this.#uses.push(oneUse(secret, outcome, now));
    else this.#count(secret.place, outcome, now);
    if (!isUse(outcome) && secret.revokedAt !== null)
      this.#addAttempts({
        credentialId: secret.credentialId,
        revokedAt: secret.revokedAt,
        attempts: 1,
        lastAttemptAt: Math.floor(now),
      });
  }

  /** Takes what was counted at a place that another secret may soon have. */
  take(place: number): void {
    const { counts } = this.table;
    const hour = counts.hour.get(place);
    // It may have nothing: it was taken before, or the place was given to another secret meanwhile.
    if (hour === 0) return;
    const { credentialId, version, organizationId, teamId } = this.table.read(place);
    const lastUse = counts.lastUse.get(place);
    this.#uses.push({
      credentialId,
      version,
      organizationId,
      teamId,
      hour: hour * HOUR_MS,
      reads: counts.reads.get(place),
      writes: counts.writes.get(place),
      refused: counts.refused.get(place),
      lastUsedAt: lastUse === 0 ? null : lastUse,
    });
    counts.clear(place);
  }

  #count(place: number, outcome: Outcome, now: number): void {
    const { counts } = this.table;
    const hour = Math.floor(now / HOUR_MS);
    const counted = counts.hour.get(place);
    if (counted !== hour) {
      if (counted === 0) this.#counted.push(place);
      else this.take(place);
      counts.hour.set(place, hour);
    }
    const column = outcome === "read" ? counts.reads : outcome === "write" ? counts.writes : counts.refused;
    column.set(place, column.get(place) + 1);
    if (isUse(outcome)) counts.lastUse.set(place, Math.floor(now));
  }

  protected async write(): Promise<void> {
    const uses = await this.#takeUses();
    if (uses.length > 0) await this.#writeUses(uses);
    await this.#writeAttempts();
  }

  async #takeUses(): Promise<UsageDelta[]> {
    const counted = this.#counted;
    this.#counted = [];
    for (let from = 0; from < counted.length; from += TAKEN_AT_ONCE) {
      if (from > 0) await answerOthers();
      for (const place of counted.slice(from, from + TAKEN_AT_ONCE)) this.take(place);
    }
    const uses = this.#uses;
    this.#uses = [];
    return uses;
  }

  async #writeUses(uses: readonly UsageDelta[]): Promise<void> {
    const started = performance.now();
    try {
      await writeBatches(this.database, uses);
      this.lastFlush = { rows: uses.length, ms: performance.now() - started };
    } catch (error) {
      this.onError(error);
      this.#uses = added([...uses, ...this.#uses]);
    }
  }

  async #writeAttempts(): Promise<void> {
    const attempts = [...this.#attempts.values()];
    this.#attempts = new Map();
    await addAttempts(this.database, attempts).catch((error: unknown) => {
      this.onError(error);
      for (const attempt of attempts) this.#addAttempts(attempt);
    });
  }

  #addAttempts({ credentialId, revokedAt, attempts, lastAttemptAt }: AttemptDelta): void {
    const key = `${credentialId}:${revokedAt}`;
    const known = this.#attempts.get(key);
    if (!known) {
      this.#attempts.set(key, { credentialId, revokedAt, attempts, lastAttemptAt });
      return;
    }
    known.attempts += attempts;
    known.lastAttemptAt = Math.max(known.lastAttemptAt, lastAttemptAt);
  }
}

const isUse = (outcome: Outcome): boolean => outcome === "read" || outcome === "write";

function oneUse(secret: KnownSecret, outcome: Outcome, now: number): UsageDelta {
  const { credentialId, version, organizationId, teamId } = secret;
  return {
    credentialId,
    version,
    organizationId,
    teamId,
    hour: Math.floor(now / HOUR_MS) * HOUR_MS,
    reads: outcome === "read" ? 1 : 0,
    writes: outcome === "write" ? 1 : 0,
    refused: isUse(outcome) ? 0 : 1,
    lastUsedAt: isUse(outcome) ? Math.floor(now) : null,
  };
}

// While Postgres is gone, a secret's uses take the room of one.
function added(uses: readonly UsageDelta[]): UsageDelta[] {
  const sums = new Map<string, UsageDelta>();
  for (const use of uses) {
    const key = `${use.credentialId}:${use.version}:${use.hour}`;
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, { ...use });
      continue;
    }
    sum.reads += use.reads;
    sum.writes += use.writes;
    sum.refused += use.refused;
    sum.lastUsedAt = Math.max(sum.lastUsedAt ?? 0, use.lastUsedAt ?? 0) || null;
  }
  return [...sums.values()];
}
