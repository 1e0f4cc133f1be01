import type { Database } from "@/lib/key-service/store/database";
import { addUpBatches } from "@/lib/key-service/store/usage";
import { PeriodicWriter } from "./periodic-writer";

const LOOK_EVERY_MS = 500;
/** So that all instances together add up about once a second, however many there are. */
const MIN_AGE_MS = 1_000;
/** Added up in one transaction: what five thousand keys' uses take Postgres, several times over. */
const MOST_ROWS = 20_000;

/** Adds the uses that all instances have written down to what lists and pages show, one instance at a time. */
export class UsageAdder extends PeriodicWriter {
  /** How many rows were added up last, and how long it took, in ms. */
  lastRun = { rows: 0, ms: 0 };
  /** For how long the oldest uses that were written down had waited when it was looked last, in ms. */
  waited = 0;
  #minAge = MIN_AGE_MS;
  #mostRows = MOST_ROWS;

  constructor(
    private readonly database: Database,
    /** Told when uses could not be added up; they stay written down and are added up later. */
    private readonly onError: (error: unknown) => void,
  ) {
    super(LOOK_EVERY_MS);
  }

  /** Adds up what there is, also what was written down just now: nobody else may be there to do it later. */
  override stop(): Promise<void> {
    this.#minAge = 0;
    return super.stop();
  }

  protected async write(): Promise<void> {
    try {
      while ((await this.#addUp()) >= MOST_ROWS);
    } catch (error) {
      // What took too long may do in smaller parts, down to one batch.
      this.#mostRows = Math.max(1, Math.floor(this.#mostRows / 2));
      this.onError(error);
    }
  }

  async #addUp(): Promise<number> {
    const started = performance.now();
    const { rows, waited } = await addUpBatches(this.database, this.#minAge, this.#mostRows);
    this.waited = waited;
    if (rows > 0) {
      this.lastRun = { rows, ms: performance.now() - started };
      this.#mostRows = Math.min(MOST_ROWS, this.#mostRows * 2);
    }
    return rows;
  }
}
