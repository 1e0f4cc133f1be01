import type { Outcome } from "@/lib/key-service/domain/verdict";
import type { Database } from "@/lib/key-service/store/database";
import { addAttempts, addUsage, type AttemptDelta, type UsageDelta } from "@/lib/key-service/store/usage";
import type { CachedSecret } from "./cached-secret";
import { PeriodicWriter } from "./periodic-writer";

const FLUSH_EVERY_MS = 1_000;
const HOUR_MS = 3_600_000;

/** Counts uses in memory and writes them once a second, so that verification never waits for a write. */
export class UsageRecorder extends PeriodicWriter {
  #counted = new Set<CachedSecret>();
  #usage = new Map<string, UsageDelta>();
  #attempts = new Map<string, AttemptDelta>();
  /** How many rows the last write had, and how long it took. */
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
    const hour = now - (now % HOUR_MS);
    if (secret.hour !== hour) {
      if (secret.hour !== 0) this.#collect(secret);
      secret.hour = hour;
      this.#counted.add(secret);
    }
    if (outcome === "read") secret.reads += 1;
    else if (outcome === "write") secret.writes += 1;
    else secret.refused += 1;
    if (outcome === "read" || outcome === "write") secret.lastUsedAt = now;
    else if (secret.revokedAt) this.#addAttempt(secret.credentialId, secret.revokedAt, 1, new Date(now));
  }

  protected async write(): Promise<void> {
    for (const secret of this.#counted) {
      this.#collect(secret);
      secret.hour = 0;
    }
    this.#counted = new Set();
    const usage = this.#usage;
    const attempts = this.#attempts;
    this.#usage = new Map();
    this.#attempts = new Map();
    const started = performance.now();
    await addUsage(this.database, [...usage.values()]).catch((error: unknown) => {
      this.onError(error);
      for (const delta of usage.values()) this.#addUsage(delta);
    });
    await addAttempts(this.database, [...attempts.values()]).catch((error: unknown) => {
      this.onError(error);
      for (const { credentialId, revokedAt, attempts: count, lastAttemptAt } of attempts.values()) {
        this.#addAttempt(credentialId, revokedAt, count, lastAttemptAt);
      }
    });
    this.lastFlush = { rows: usage.size + attempts.size, ms: performance.now() - started };
  }

  // Takes what a secret has counted, and leaves it at nothing.
  #collect(secret: CachedSecret): void {
    const { credentialId, version, organizationId, teamId, hour, reads, writes, refused, lastUsedAt } =
      secret;
    this.#addUsage({
      credentialId,
      version,
      organizationId,
      teamId,
      reads,
      writes,
      refused,
      hour: new Date(hour),
      lastUsedAt: lastUsedAt === 0 ? null : new Date(lastUsedAt),
    });
    secret.reads = 0;
    secret.writes = 0;
    secret.refused = 0;
    secret.lastUsedAt = 0;
  }

  #addUsage(delta: UsageDelta): void {
    const key = `${delta.credentialId}:${delta.version}:${delta.hour.getTime()}`;
    const known = this.#usage.get(key);
    if (!known) {
      this.#usage.set(key, delta);
      return;
    }
    known.reads += delta.reads;
    known.writes += delta.writes;
    known.refused += delta.refused;
    known.lastUsedAt = latest(known.lastUsedAt, delta.lastUsedAt);
  }

  #addAttempt(credentialId: string, revokedAt: Date, attempts: number, lastAttemptAt: Date): void {
    const key = `${credentialId}:${revokedAt.getTime()}`;
    const known = this.#attempts.get(key);
    if (!known) {
      this.#attempts.set(key, { credentialId, revokedAt, attempts, lastAttemptAt });
      return;
    }
    known.attempts += attempts;
    if (lastAttemptAt > known.lastAttemptAt) known.lastAttemptAt = lastAttemptAt;
  }
}

const latest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);
