import type { Database } from "@/lib/key-service/store/database";
import { addAttempts, addUsage, type AttemptDelta, type UsageDelta } from "@/lib/key-service/store/usage";

/** One request with a secret that exists. */
export interface Use {
  credentialId: string;
  version: number;
  organizationId: string;
  teamId: string | null;
  revokedAt: Date | null;
  outcome: "read" | "write" | "refused";
  /** The database's time. */
  at: Date;
}

const FLUSH_EVERY_MS = 1_000;
const HOUR_MS = 3_600_000;

/** Counts uses in memory and writes them once a second, so that verification never waits for a write. */
export class UsageRecorder {
  #usage = new Map<string, UsageDelta>();
  #attempts = new Map<string, AttemptDelta>();
  #flushing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    /** Told when uses could not be written; they are kept and written later. */
    private readonly onError: (error: unknown) => void,
  ) {}

  record(use: Use): void {
    this.#addUsage(use);
    if (use.revokedAt) this.#addAttempt(use.credentialId, use.revokedAt, 1, use.at);
  }

  /** Writes all that was counted so far. Never rejects: what could not be written is kept for the next time. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  start(): void {
    this.#timer = setInterval(() => void this.flush(), FLUSH_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  async #write(): Promise<void> {
    const usage = [...this.#usage.values()];
    const attempts = [...this.#attempts.values()];
    this.#usage = new Map();
    this.#attempts = new Map();
    await addUsage(this.database, usage).catch((error: unknown) => {
      this.onError(error);
      for (const delta of usage) this.#mergeUsage(delta);
    });
    await addAttempts(this.database, attempts).catch((error: unknown) => {
      this.onError(error);
      for (const delta of attempts)
        this.#addAttempt(delta.credentialId, delta.revokedAt, delta.attempts, delta.lastAttemptAt);
    });
  }

  #addUsage({ credentialId, version, organizationId, teamId, outcome, at }: Use): void {
    this.#mergeUsage({
      credentialId,
      version,
      organizationId,
      teamId,
      hour: new Date(at.getTime() - (at.getTime() % HOUR_MS)),
      reads: outcome === "read" ? 1 : 0,
      writes: outcome === "write" ? 1 : 0,
      refused: outcome === "refused" ? 1 : 0,
      lastUsedAt: outcome === "refused" ? null : at,
    });
  }

  #mergeUsage(delta: UsageDelta): void {
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
    known.lastAttemptAt = latest(known.lastAttemptAt, lastAttemptAt) ?? lastAttemptAt;
  }
}

const latest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);
