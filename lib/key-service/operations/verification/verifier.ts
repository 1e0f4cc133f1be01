import { isApiKey } from "@/lib/key-service/domain/api-key";
import { hashApiKey, hashApiKeyText, type Peppers } from "@/lib/key-service/domain/key-hash";
import { judge, type Outcome } from "@/lib/key-service/domain/verdict";
import type { FoundSecret } from "@/lib/key-service/store/secrets";
import type { Caller, CallerRecorder } from "./caller-recorder";
import type { ChangeFeed } from "./change-feed";
import { type KnownSecret, knownSecret } from "./known-secret";
import type { SecretCache } from "./secret-cache";
import type { SecretLookup } from "./secret-lookup";
import type { UsageRecorder } from "./usage-recorder";

/** A key that may be used, and whether this is said from memory because Postgres can not be asked. */
export interface Accepted {
  secret: KnownSecret;
  isStale: boolean;
}

/** `unknowable`: Postgres does not answer, and memory can not be trusted for this key. */
export type Verdict = Accepted | "refused" | "read-only" | "unknowable";

/** What is known of the request that came with a key. */
export interface Asked extends Caller {
  writes: boolean;
}

export interface VerifierOptions {
  cache: SecretCache;
  feed: ChangeFeed;
  usage: UsageRecorder;
  callers: CallerRecorder;
  peppers: Peppers;
  requiresChecksum: boolean;
  /** How long after the change feed was lost accepted keys serve from memory, in seconds; 0 switches it off. */
  staleSeconds: number;
  /** Told of every secret that Postgres knew. */
  onFound: (secret: FoundSecret, currentHmac: Buffer) => void;
  /** Whether a key that Postgres does not know under any pepper is therefore no key. */
  canTellUnknown: () => Promise<boolean>;
  lookup: SecretLookup;
}

/** How long a lookup may take, in ms: while the change feed is lost, and otherwise (security.md, when things go wrong). */
const LOOKUP_TIMEOUT_MS = { lost: 250, trusted: 1_000 };

/** Says of each request whether its key is good, from memory where that can be trusted. */
export class Verifier {
  /** How many verdicts came from where, for the metrics. */
  readonly served = { syntax: 0, memory: 0, database: 0, stale: 0 };

  constructor(private readonly options: VerifierOptions) {}

  /**
   * The verdict on a key: at once when it is in memory, otherwise after one indexed read.
   */
  verify(apiKey: string, asked: Asked): Verdict | Promise<Verdict> {
    const { cache, feed, peppers } = this.options;
    if (!isApiKey(apiKey, this.options.requiresChecksum)) {
      this.served.syntax += 1;
      return "refused";
    }
    const key = hashApiKeyText(peppers.current, apiKey);
    if (feed.isTrusted) {
      const secret = cache.get(key);
      if (secret) {
        this.served.memory += 1;
        return this.#judge(secret, asked, feed.databaseTime, false);
      }
      if (cache.isUnknown(key)) {
        this.served.memory += 1;
        return "refused";
      }
    }
    return this.#lookUp(apiKey, key, asked);
  }

  async #lookUp(apiKey: string, key: string, asked: Asked): Promise<Verdict> {
    const { cache, feed, lookup, peppers } = this.options;
    const older = peppers.all.filter((pepper) => pepper !== peppers.current);
    const hmac = Buffer.from(key, "latin1");
    // The current one first: nearly every secret lies under it.
    const hmacs = [hmac, ...older.map((pepper) => hashApiKey(pepper, apiKey))];
    const { changes } = cache;
    const wasTrusted = feed.isTrusted;
    const waitMs = wasTrusted ? LOOKUP_TIMEOUT_MS.trusted : LOOKUP_TIMEOUT_MS.lost;
    const found = await within(waitMs, lookup.find(hmacs, waitMs)).catch(() => undefined);
    if (found === undefined) return this.#fromMemory(key, asked);
    this.served.database += 1;
    // A read that raced a change may hold what was true before it: good for this request, not to be kept.
    const isKept = () => wasTrusted && feed.isTrusted && cache.changes === changes;
    if (!found) {
      cache.drop(key);
      if (!(await this.#canTellUnknown())) return "unknowable";
      if (isKept()) cache.putUnknown(key);
      return "refused";
    }
    this.options.onFound(found, hmac);
    const keeps = isKept();
    const secret = keeps ? cache.put(key, found) : knownSecret(found);
    const verdict = this.#judge(secret, asked, found.now.getTime(), false);
    // What is in memory says better of the key than Postgres does: it must not serve when Postgres is gone as well.
    if (!keeps && typeof verdict === "string") cache.drop(key);
    return verdict;
  }

  async #canTellUnknown(): Promise<boolean> {
    return within(LOOKUP_TIMEOUT_MS.trusted, this.options.canTellUnknown()).catch(() => false);
  }

  // Postgres does not answer: only what was confirmed before the loss may serve, and not for long.
  #fromMemory(key: string, asked: Asked): Verdict {
    const { cache, feed, staleSeconds } = this.options;
    const secret = feed.confirmedAgo < staleSeconds * 1_000 ? cache.get(key) : null;
    const verdict = secret && this.#judge(secret, asked, feed.databaseTime, true);
    if (!verdict || typeof verdict === "string") return "unknowable";
    this.served.stale += 1;
    return verdict;
  }

  #judge(secret: KnownSecret, asked: Asked, now: number, isStale: boolean): Verdict {
    const outcome: Outcome = judge(secret, asked.writes, now);
    this.options.usage.record(secret, outcome, now);
    this.options.callers.record(secret, asked, now);
    return outcome === "read" || outcome === "write" ? { secret, isStale } : outcome;
  }
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
