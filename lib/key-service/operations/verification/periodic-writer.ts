/** Gathers in memory and writes now and then, one write after the other, so that no request waits for it. */
export abstract class PeriodicWriter {
  #writing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly everyMs: number) {}

  /** Writes what was gathered so far. Must not reject. */
  protected abstract write(): Promise<void>;

  /** Writes all that was gathered so far, after what is being written. Never rejects. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.write());
    return this.#writing;
  }

  start(): void {
    this.#timer = setInterval(() => void this.flush(), this.everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
