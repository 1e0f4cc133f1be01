import type { Database } from "@/lib/key-service/store/database";
import { addUpBatches } from "@/lib/key-service/store/usage";
import { PeriodicWriter } from "./periodic-writer";

const LOOK_EVERY_MS = 500;
/** So that all instances together add up about once a second, however many there are. */
const MIN_AGE_MS = 1_000;
/** Batches added up in one transaction. */
const BATCHES_AT_ONCE = 32;

/** Adds the uses that all instances have written down to what lists and pages show, one instance at a time. */
export class UsageAdder extends PeriodicWriter {
  /** How many rows were added up last, and how long it took, in ms. */
  lastRun = { rows: 0, ms: 0 };
  #minAge = MIN_AGE_MS;

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
      let batches = BATCHES_AT_ONCE;
      while (batches === BATCHES_AT_ONCE) batches = await this.#addUp();
    } catch (error) {
      this.onError(error);
    }
  }

  async #addUp(): Promise<number> {
    const started = performance.now();
    const { batches, rows } = await addUpBatches(this.database, this.#minAge, BATCHES_AT_ONCE);
    if (batches > 0) this.lastRun = { rows, ms: performance.now() - started };
    return batches;
  }
}
