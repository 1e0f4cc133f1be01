import type { FoundSecret } from "@/lib/key-service/store/secrets";

/** Reads under way at once, and so the connections they need. Each is small, and Postgres answers a shared one almost as fast as one of a single key. */
export const MOST_READS = 3;
/** Keys that share one read: so many that a rush is met by few reads, so few that none of them takes long. */
const MOST_IN_ONE_READ = 50;

interface Asked {
  /** Of one key, under each pepper. */
  hmacs: readonly Buffer[];
  /** Of `performance.now()`: after it nobody waits for the answer. */
  until: number;
  answer: (found: FoundSecret | null) => void;
  fail: (error: unknown) => void;
}

/**
 * Looks secrets up by their HMACs: at once while Postgres has little to do, and otherwise together with whatever else
 * is asked for by the time a read ends. A process that starts among customers asks about thousands of keys at once.
 */
export class SecretLookup {
  #asked: Asked[] = [];
  #reads = 0;

  /** @param read one indexed read, which gives the secrets that there are, in any order */
  constructor(private readonly read: (hmacs: Buffer[]) => Promise<FoundSecret[]>) {}

  /**
   * The secret that lies under one of these HMACs; null when there is none. What it tells was read after this call.
   * @param waitMs how long anybody waits for the answer: what has not been read by then is not read any more
   * @throws what the read throws, and when it was not begun in time
   */
  find(hmacs: readonly Buffer[], waitMs: number): Promise<FoundSecret | null> {
    return new Promise((answer, fail) => {
      this.#asked.push({ hmacs, until: performance.now() + waitMs, answer, fail });
      if (this.#reads < MOST_READS) void this.#readWhatIsAsked();
    });
  }

  async #readWhatIsAsked(): Promise<void> {
    this.#reads += 1;
    while (this.#asked.length > 0) {
      const next = this.#stillAwaited(this.#asked.splice(0, MOST_IN_ONE_READ));
      if (next.length > 0) await this.#readOnce(next);
    }
    this.#reads -= 1;
  }

  // While Postgres hangs, those who gave up must not keep those waiting who ask when it is back.
  #stillAwaited(asked: readonly Asked[]): Asked[] {
    const now = performance.now();
    return asked.filter(({ until, fail }) => {
      if (until > now) return true;
      fail(new Error("the lookup was not begun in time"));
      return false;
    });
  }

  async #readOnce(asked: readonly Asked[]): Promise<void> {
    try {
      const found = await this.read(asked.flatMap(({ hmacs }) => hmacs));
      const byHmac = new Map(found.map((secret) => [textOf(secret.hmac), secret]));
      for (const { hmacs, answer } of asked) answer(firstOf(hmacs, byHmac));
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
  }
}

function firstOf(hmacs: readonly Buffer[], byHmac: ReadonlyMap<string, FoundSecret>): FoundSecret | null {
  for (const hmac of hmacs) {
    const secret = byHmac.get(textOf(hmac));
    if (secret) return secret;
  }
  return null;
}

const textOf = (hmac: Buffer): string => hmac.toString("latin1");
