import type { Peppers } from "@/lib/key-service/domain/key-hash";
import type { Database } from "@/lib/key-service/store/database";
import { announcePeppers } from "@/lib/key-service/store/pepper-versions";

export interface PepperWatchOptions {
  instanceId: string;
  database: Database;
  peppers: Peppers;
  /** Told each time that good secrets lie under versions this instance has no pepper for. */
  onLacking: (versions: readonly number[]) => void;
  onError: (error: unknown) => void;
}

const CHECK_EVERY_MS = 60_000;
const RETRY_AFTER_MS = 500;

/** Knows whether this instance can try every pepper that good secrets lie under. Until it does, no key is called unknown. */
export class PepperWatch {
  /** Null until it was found out. */
  #lacking: readonly number[] | null = null;
  #timer: NodeJS.Timeout | undefined;
  #checking: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(private readonly options: PepperWatchOptions) {}

  get isComplete(): boolean {
    return this.#lacking?.length === 0;
  }

  /** Whether a key that was not found under any pepper is therefore no key; waits for the first check, not for later ones. */
  async canTellUnknown(): Promise<boolean> {
    if (this.#lacking === null) await this.#checking;
    return this.isComplete;
  }

  start(): void {
    this.#checking = this.#check();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#checking;
  }

  async #check(): Promise<void> {
    const { database, instanceId, peppers, onLacking, onError } = this.options;
    const known = peppers.all.map(({ version }) => version);
    try {
      this.#lacking = await announcePeppers(database, instanceId, known);
      if (this.#lacking.length > 0) onLacking(this.#lacking);
    } catch (error) {
      onError(error);
    }
    if (this.#stopped) return;
    const again = () => {
      this.#checking = this.#check();
    };
    this.#timer = setTimeout(again, this.#lacking === null ? RETRY_AFTER_MS : CHECK_EVERY_MS);
  }
}
