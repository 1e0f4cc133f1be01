import type { ChangedScope, FeedConnection, FeedReading } from "@/lib/key-service/store/change-feed";

/** What the feed tells whoever keeps something in memory. */
export interface FeedListener {
  changed: (scope: ChangedScope) => void;
  /** Everything may have changed. */
  reset: () => void;
}

export interface ChangeFeedOptions {
  instanceId: string;
  connect: (onAnnounced: () => void) => Promise<FeedConnection>;
  listener: FeedListener;
}

const READ_EVERY_MS = 250;
const RECONNECT_AFTER_MS = 100;
/** Past this time without a reading, what is in memory is not trusted (security.md, when things go wrong). */
const TRUSTED_FOR_MS = 1_000;

/** Follows the audit log: it hears of every change, and knows how sure it is of having heard of all. */
export class ChangeFeed {
  #known: bigint | null = null;
  #confirmedAt = -Infinity;
  #clock = { database: 0, local: 0 };
  #stopped = false;
  #isAnnounced = false;
  #wake: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly options: ChangeFeedOptions) {}

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  /** Whether every change that was committed more than a second ago is known here. */
  get isTrusted(): boolean {
    return performance.now() - this.#confirmedAt < TRUSTED_FOR_MS;
  }

  /** How long ago the feed was confirmed last, in ms. */
  get confirmedAgo(): number {
    return performance.now() - this.#confirmedAt;
  }

  /** The database's clock, in Unix ms, carried on from the last reading. */
  get databaseTime(): number {
    return this.#clock.database + (performance.now() - this.#clock.local);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const connection = await this.options.connect(() => this.#announce()).catch(() => null);
      if (connection) await this.#follow(connection).catch(() => undefined);
      connection?.close();
      await this.#pause(RECONNECT_AFTER_MS);
    }
  }

  async #follow(connection: FeedConnection): Promise<void> {
    while (!this.#stopped) {
      this.#isAnnounced = false;
      await this.#read(connection);
      if (!this.#isAnnounced) await this.#pause(READ_EVERY_MS);
    }
  }

  #announce(): void {
    this.#isAnnounced = true;
    this.#wake();
  }

  async #read(connection: FeedConnection): Promise<void> {
    const started = performance.now();
    const reading = await connection.read(this.#known ?? 0n);
    this.#take(reading);
    this.#known = reading.number;
    // The database answered after `started`, so its clock is never taken for earlier than it is.
    this.#clock = { database: reading.databaseTime, local: started };
    // Trusted only once the others can see it: a revocation waits for every instance that it sees.
    await connection.confirm(this.options.instanceId, reading.number);
    this.#confirmedAt = started;
  }

  #take({ changes, number }: FeedReading): void {
    const { listener } = this.options;
    // The first reading finds nothing in memory that could be out of date.
    if (this.#known === null) return;
    if (changes === null || number < this.#known) listener.reset();
    else for (const change of changes) listener.changed(change);
  }

  #pause(ms: number): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
