import { createCipheriv, createHash } from "node:crypto";

const ZEROS = Buffer.alloc(64 * 1024);
const WORD_BYTES = 4;

/** Numbers that look drawn and are the same for the same seed: AES-256 in counter mode, as nothing in them is secret. */
export class Draw {
  readonly #cipher: ReturnType<typeof createCipheriv>;
  #words = Buffer.alloc(0);
  #used = 0;

  constructor(seed: string) {
    const key = createHash("sha256").update(seed).digest();
    this.#cipher = createCipheriv("aes-256-ctr", key, Buffer.alloc(16));
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    if (this.#used === this.#words.length) {
      this.#words = this.#cipher.update(ZEROS);
      this.#used = 0;
    }
    const word = this.#words.readUInt32LE(this.#used);
    this.#used += WORD_BYTES;
    return word / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** A number from `low` to `high`, each order of magnitude as often as the next. */
  magnitude(low: number, high: number): number {
    return low * (high / low) ** this.next();
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.between(0, items.length - 1)] ?? items[0];
  }

  /** An id in the form of a random UUID (RFC 9562, version 4). */
  uuid(): string {
    const hex = Array.from({ length: 4 }, () =>
      this.between(0, 2 ** 32 - 1)
        .toString(16)
        .padStart(8, "0"),
    ).join("");
    const variant = this.pick(["8", "9", "a", "b"]);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /**
   * A place in a list whose first entries are drawn most often: the k-th with a weight of k^-0.8, as the sizes of
   * customers are found to be spread (Zipf). By the inverse of the continuous distribution.
   */
  zipf(length: number): number {
    const exponent = 0.2;
    const rank = (1 + this.next() * ((length + 1) ** exponent - 1)) ** (1 / exponent);
    return Math.min(length, Math.floor(rank)) - 1;
  }
}
