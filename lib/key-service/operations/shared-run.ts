/**
 * A costly piece of work that many may ask for: who asks while it runs waits for that run, and a result serves for
 * some time after. One that failed is told to those who waited, and not kept.
 */
export class SharedRun<T> {
  #latest: Promise<T> | null = null;
  #keptUntil = Infinity;

  /**
   * @param keepMs how long a result serves after it was found
   * @param now a clock in ms that never goes back
   */
  constructor(
    private readonly work: () => Promise<T>,
    private readonly keepMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The result of the run under way, of the last while it serves, or of a new one. */
  result(): Promise<T> {
    if (this.#latest === null || this.now() >= this.#keptUntil) this.#latest = this.#run();
    return this.#latest;
  }

  async #run(): Promise<T> {
    this.#keptUntil = Infinity;
    try {
      const result = await this.work();
      this.#keptUntil = this.now() + this.keepMs;
      return result;
    } catch (error) {
      this.#latest = null;
      throw error;
    }
  }
}
