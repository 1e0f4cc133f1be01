import { setImmediate as answerOthers } from "node:timers/promises";
import type { Outcome } from "@/lib/key-service/domain/verdict";
import type { Database } from "@/lib/key-service/store/database";
import {
  addAttempts,
  addScopeUsage,
  addUsage,
  type AttemptDelta,
  type UsageColumns,
  type UsageDelta,
  usageColumns,
} from "@/lib/key-service/store/usage";
import type { CachedSecret } from "./cached-secret";
import { PeriodicWriter } from "./periodic-writer";

const FLUSH_EVERY_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Secrets whose uses are taken at a time, which no request may wait long for: some tenths of a millisecond. */
const TAKEN_AT_ONCE = 500;

/** Counts uses in memory and writes them once a second, so that verification never waits for a write. */
export class UsageRecorder extends PeriodicWriter {
  /** What has counted something that is not taken yet. */
  #counted = new Set<CachedSecret>();
  #uses: UsageDelta[] = [];
  /** Written to the keys, and not yet added up for their teams and organizations. */
  #scopeUses: readonly UsageDelta[] = [];
  #attempts = new Map<string, AttemptDelta>();
  /** How many uses the last write had, and how long it took until they were visible, in ms. */
  lastFlush = { rows: 0, ms: 0 };

  constructor(
    private readonly database: Database,
    /** Told when uses could not be written; they are kept and written later. */
    private readonly onError: (error: unknown) => void,
  ) {
    super(FLUSH_EVERY_MS);
  }

  /** @param now the database's clock, in Unix ms */
  record(secret: CachedSecret, outcome: Outcome, now: number): void {
    const hour = Math.floor(now / HOUR_MS);
    if (secret.hour !== hour) {
      if (secret.hour !== 0) this.#uses.push(taken(secret));
      secret.hour = hour;
      this.#counted.add(secret);
    }
    if (outcome === "read") secret.reads += 1;
    else if (outcome === "write") secret.writes += 1;
    else secret.refused += 1;
    if (outcome === "read" || outcome === "write") secret.lastUse = Math.floor(now - hour * HOUR_MS);
    else if (secret.revokedAt !== null) {
      this.#addAttempts({
        credentialId: secret.credentialId,
        revokedAt: secret.revokedAt,
        attempts: 1,
        lastAttemptAt: Math.floor(now),
      });
    }
  }

  protected async write(): Promise<void> {
    const uses = await this.#takeUses();
    const areWritten = uses.length === 0 || (await this.#writeUses(uses));
    if (!areWritten) this.#uses = added([...uses, ...this.#uses]);
    await this.#writeAttempts();
  }

  async #takeUses(): Promise<UsageDelta[]> {
    const uses = this.#uses;
    const counted = this.#counted;
    this.#counted = new Set();
    this.#uses = [];
    let untilOthers = TAKEN_AT_ONCE;
    for (const secret of counted) {
      // It may have nothing: the flush before took it just after the hour had changed.
      if (secret.hour !== 0) uses.push(taken(secret));
      secret.hour = 0;
      untilOthers -= 1;
      if (untilOthers > 0) continue;
      await answerOthers();
      untilOthers = TAKEN_AT_ONCE;
    }
    return uses;
  }

  /** Gives whether they are written to the keys. What is not yet added up for their scopes is kept for the next time. */
  async #writeUses(uses: readonly UsageDelta[]): Promise<boolean> {
    const started = performance.now();
    const columns = await usageColumns(uses);
    try {
      await addUsage(this.database, columns);
      this.lastFlush = { rows: uses.length, ms: performance.now() - started };
    } catch (error) {
      this.onError(error);
      return false;
    }
    const all = this.#scopeUses.length === 0 ? uses : added([...this.#scopeUses, ...uses]);
    this.#scopeUses = [];
    const scopeColumns: UsageColumns = all === uses ? columns : await usageColumns(all);
    await addScopeUsage(this.database, scopeColumns).catch((error: unknown) => {
      this.onError(error);
      this.#scopeUses = added(all);
    });
    return true;
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

/** Takes what a secret has counted, and leaves it at nothing. */
function taken(secret: CachedSecret): UsageDelta {
  const { credentialId, version, organizationId, teamId, reads, writes, refused, lastUse } = secret;
  const hour = secret.hour * HOUR_MS;
  secret.reads = 0;
  secret.writes = 0;
  secret.refused = 0;
  secret.lastUse = -1;
  return {
    credentialId,
    version,
    organizationId,
    teamId,
    hour,
    reads,
    writes,
    refused,
    lastUsedAt: lastUse === -1 ? null : hour + lastUse,
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
