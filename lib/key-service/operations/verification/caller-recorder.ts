import { addCallers, type CallerSeen, trimCallers } from "@/lib/key-service/store/callers";
import type { Database } from "@/lib/key-service/store/database";
import type { CachedSecret } from "./cached-secret";
import { PeriodicWriter } from "./periodic-writer";

/** Where a request came from. */
export interface Caller {
  ip: string;
  userAgent: string;
}

const FLUSH_EVERY_MS = 3_000;
/** Callers that wait to be written; past this number new ones are not noted until the next flush. */
const MOST_WAITING = 20_000;
const LONGEST_USER_AGENT = 200;

/** Notes who uses which secret, and writes it every few seconds. */
export class CallerRecorder extends PeriodicWriter {
  #waiting = new Map<string, CallerSeen>();
  #noted = new Set<CachedSecret>();

  constructor(
    private readonly database: Database,
    /** Told when callers could not be written; they are then forgotten. */
    private readonly onError: (error: unknown) => void,
  ) {
    super(FLUSH_EVERY_MS);
  }

  /** @param now the database's clock, in Unix ms */
  record(secret: CachedSecret, { ip, userAgent }: Caller, now: number): void {
    const { caller } = secret;
    // Most keys have one caller, and this is asked on every request.
    if (caller && caller.ip === ip && caller.userAgent === userAgent) {
      caller.seen.lastSeenAt = now;
      return;
    }
    const seen = this.#seen(secret, { ip, userAgent }, now);
    if (!seen) return;
    secret.caller = { ip, userAgent, seen };
    this.#noted.add(secret);
  }

  /** Finds or makes what is noted of a caller; null when too many wait already. */
  #seen({ credentialId, version }: CachedSecret, { ip, userAgent }: Caller, now: number): CallerSeen | null {
    const key = `${credentialId} ${version} ${ip} ${userAgent}`;
    const known = this.#waiting.get(key);
    if (known) {
      known.lastSeenAt = now;
      return known;
    }
    if (this.#waiting.size >= MOST_WAITING) return null;
    const seen = {
      credentialId,
      version,
      ip,
      userAgent: printable(userAgent),
      firstSeenAt: now,
      lastSeenAt: now,
    };
    this.#waiting.set(key, seen);
    return seen;
  }

  protected async write(): Promise<void> {
    const seen = distinct([...this.#waiting.values()]);
    this.#waiting = new Map();
    for (const secret of this.#noted) secret.caller = null;
    this.#noted = new Set();
    try {
      await addCallers(this.database, seen);
      await trimCallers(this.database, [...new Set(seen.map(({ credentialId }) => credentialId))]);
    } catch (error) {
      this.onError(error);
    }
  }
}

// A user agent is whatever a caller sends: cut, printable, and never a key.
const printable = (userAgent: string): string =>
  userAgent
    .slice(0, LONGEST_USER_AGENT)
    .replaceAll(/qapi_\w*/gi, "[key]")
    .replaceAll(/[^\x20-\x7e]/g, "?");

// Two user agents can be alike once printable, and one statement can not touch a row twice.
function distinct(seen: readonly CallerSeen[]): CallerSeen[] {
  const byRow = new Map<string, CallerSeen>();
  for (const caller of seen)
    byRow.set(`${caller.credentialId} ${caller.version} ${caller.ip} ${caller.userAgent}`, caller);
  return [...byRow.values()];
}
