const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 50_000;

interface Window {
  until: number;
  refused: number;
}

/** What a caller over the limit is told (gather-api.md, errors). */
export interface Exceeded {
  limit: number;
  resetAt: number;
}

/**
 * Counts refused verifications by address. Past the limit a refusal says so; a good key is neither refused nor
 * delayed, since only what was refused anyway comes here.
 */
export class RefusalLimit {
  #windows = new Map<string, Window>();

  /** @param limit refusals of one address in a minute; 0 switches it off */
  constructor(private readonly limit: number) {}

  /** @param now Unix ms */
  refused(address: string, now: number): Exceeded | null {
    if (this.limit === 0) return null;
    const known = this.#windows.get(address);
    if (!known || known.until <= now) {
      if (this.#windows.size >= MOST_ADDRESSES) this.#windows.clear();
      this.#windows.set(address, { until: now + WINDOW_MS, refused: 1 });
      return null;
    }
    known.refused += 1;
    return known.refused > this.limit ? { limit: this.limit, resetAt: known.until } : null;
  }
}
