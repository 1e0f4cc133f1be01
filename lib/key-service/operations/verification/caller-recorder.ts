import { addCallers, type CallerSeen, trimCallers } from "@/lib/key-service/store/callers";
import type { Database } from "@/lib/key-service/store/database";
import { type KnownSecret, NOWHERE } from "./known-secret";
import { PeriodicWriter } from "./periodic-writer";
import type { SecretTable } from "./secret-table";

/** Where a request came from. */
export interface Caller {
  ip: string;
  userAgent: string;
}

const FLUSH_EVERY_MS = 3_000;
/** A caller that goes on is noted anew this often, in s: its last request may be told so much too early. */
const NOTED_AGAIN_AFTER = 30;
/** Callers that wait to be written; past this number none is noted until the next flush. */
const MOST_WAITING = 20_000;
/** The same of one credential, so that whoever holds its key can not take the room of all others. */
const MOST_WAITING_OF_EACH = 200;
/** Callers that have a number; past this many all get new ones. */
const MOST_NUMBERED = 20_000;
const LONGEST_USER_AGENT = 200;

/** Notes who uses which secret, and writes it every few seconds. */
export class CallerRecorder extends PeriodicWriter {
  #waiting = new Map<string, CallerSeen>();
  /** How many of them each credential has. */
  #waitingOf = new Map<string, number>();
  /** By user agent, then by address. */
  #numbers = new Map<string, Map<string, number>>();
  #numbered = 0;
  #lastNumber = 0;

  constructor(
    private readonly table: SecretTable,
    private readonly database: Database,
    /** Told when callers could not be written; they are then forgotten. */
    private readonly onError: (error: unknown) => void,
  ) {
    super(FLUSH_EVERY_MS);
  }

  /** @param now the database's clock, in Unix ms */
  record(secret: KnownSecret, caller: Caller, now: number): void {
    const number = this.#numberOf(caller);
    const second = Math.floor(now / 1_000);
    // Most keys have one caller, and this is asked on every request.
    if (number !== 0 && this.#isNoted(secret, number, second)) return;
    if (this.#waiting.size >= MOST_WAITING) return;
    if (secret.place !== NOWHERE) {
      this.table.caller.set(secret.place, number);
      this.table.callerNotedAt.set(secret.place, second);
    }
    this.#note(secret, caller, Math.floor(now));
  }

  #isNoted({ place }: KnownSecret, number: number, second: number): boolean {
    const { caller, callerNotedAt } = this.table;
    return (
      place !== NOWHERE &&
      caller.get(place) === number &&
      second - callerNotedAt.get(place) < NOTED_AGAIN_AFTER
    );
  }

  #numberOf({ ip, userAgent }: Caller): number {
    // A caller who sends more than is kept is looked at anew each time, rather than kept whole.
    if (userAgent.length > LONGEST_USER_AGENT) return 0;
    const known = this.#numbers.get(userAgent)?.get(ip);
    if (known !== undefined) return known;
    if (this.#numbered >= MOST_NUMBERED) {
      this.#numbers = new Map();
      this.#numbered = 0;
    }
    const ofAgent = this.#numbers.get(userAgent) ?? new Map<string, number>();
    this.#numbers.set(userAgent, ofAgent);
    this.#numbered += 1;
    this.#lastNumber += 1;
    ofAgent.set(ip, this.#lastNumber);
    return this.#lastNumber;
  }

  #note({ credentialId, version }: KnownSecret, { ip, userAgent }: Caller, now: number): void {
    const agent = printable(userAgent);
    const key = `${credentialId} ${version} ${ip} ${agent}`;
    const known = this.#waiting.get(key);
    if (known) {
      known.lastSeenAt = now;
      return;
    }
    const ofIt = this.#waitingOf.get(credentialId) ?? 0;
    if (ofIt >= MOST_WAITING_OF_EACH) return;
    this.#waitingOf.set(credentialId, ofIt + 1);
    this.#waiting.set(key, {
      credentialId,
      version,
      ip,
      userAgent: agent,
      firstSeenAt: now,
      lastSeenAt: now,
    });
  }

  protected async write(): Promise<void> {
    const seen = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#waitingOf = new Map();
    try {
      await trimCallers(this.database, await addCallers(this.database, seen));
    } catch (error) {
      this.onError(error);
    }
  }
}

// A user agent is whatever a caller sends: cut, printable, and never a key. A copy, since what is cut keeps the whole.
const printable = (userAgent: string): string =>
  Buffer.from(userAgent.slice(0, LONGEST_USER_AGENT))
    .toString()
    .replaceAll(/qapi_\w*/gi, "[key]")
    .replaceAll(/[^\x20-\x7e]/g, "?");
