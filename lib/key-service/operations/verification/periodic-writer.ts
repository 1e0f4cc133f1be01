/** Gathers in memory and writes now and then, one write after the other, so that no request waits for it. */
export abstract class PeriodicWriter {
  #writing: Promise<void> = Promise.resolve();
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly everyMs: number) {}

  /** Writes what was gathered so far. Must not reject. */
  protected abstract write(): Promise<void>;

  /** Writes all that was gathered so far, after what is being written. Never rejects. */
  flush(): Promise<void> {
    this.#waiting += 1;
    this.#writing = this.#writing
      .then(() => this.write())
      .finally(() => {
        this.#waiting -= 1;
      });
    return this.#writing;
  }

  start(): void {
    // While Postgres is slow nothing piles up that whoever stops would have to wait for.
    this.#timer = setInterval(() => {
      if (this.#waiting === 0) void this.flush();
    }, this.everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
