import { agreedPepper } from "@/lib/key-service/domain/agreed-pepper";
import type { Peppers } from "@/lib/key-service/domain/key-hash";
import type { Database } from "@/lib/key-service/store/database";
import { moveToPepper, type PepperMove, versionsOfTheLiving } from "@/lib/key-service/store/pepper-versions";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { PeriodicWriter } from "./periodic-writer";

const FLUSH_EVERY_MS = 1_000;
const AT_ONCE = 1_000;
/** Secrets that wait; past this number others are left for the next time they are looked up. */
const MOST_WAITING = 20_000;

/** Moves secrets that were found under an older pepper to the current one, apart from the requests that found them. */
export class PepperMover extends PeriodicWriter {
  #waiting = new Map<string, PepperMove>();

  constructor(
    private readonly database: Database,
    private readonly peppers: Peppers,
    /** Told when secrets could not be moved; they are good where they are, and wait for the next time. */
    private readonly onError: (error: unknown) => void,
  ) {
    super(FLUSH_EVERY_MS);
  }

  /** @param move with the HMAC under the current pepper */
  found(move: PepperMove): void {
    if (move.from === this.peppers.current.version || this.#waiting.size >= MOST_WAITING) return;
    this.#waiting.set(`${move.credentialId} ${move.version}`, move);
  }

  /** Moves what waits, while every living instance can try the current pepper. */
  protected write(): Promise<void> {
    return this.#move().catch(this.onError);
  }

  async #move(): Promise<void> {
    const { database, peppers } = this;
    const keys = [...this.#waiting.keys()].slice(0, AT_ONCE);
    const moves = keys.flatMap((key) => this.#waiting.get(key) ?? []);
    if (moves.length === 0) return;
    const isMoved = await inTransaction(database, async (tx) => {
      if (agreedPepper(peppers, await versionsOfTheLiving(tx)) !== peppers.current) return false;
      await moveToPepper(tx, peppers.current.version, moves);
      return true;
    });
    if (isMoved) for (const key of keys) this.#waiting.delete(key);
  }
}
