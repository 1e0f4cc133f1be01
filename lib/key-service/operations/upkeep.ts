import type { Peppers } from "@/lib/key-service/domain/key-hash";
import type { Database } from "@/lib/key-service/store/database";
import { refreshFigures } from "@/lib/key-service/store/figures";
import { countOlderPeppers } from "@/lib/key-service/store/pepper-versions";
import { advanceUsageWindow } from "@/lib/key-service/store/usage";
import { rollUpHours } from "@/lib/key-service/store/usage-rollup";

const EVERY_MS = 10 * 60_000;
const FIGURES_EVERY_MS = 60_000;
/** With very many keys a refresh takes seconds; it then comes less often, and never makes up more of the time than this. */
const FIGURES_SHARE = 1 / 15;
/** So soon after a change the figures follow, where a refresh took no longer than this. */
const FIGURES_AFTER_CHANGE_MS = 4_000;
const CHEAP_FIGURES_MS = 250;
/** Hours moved in one transaction: some hundred milliseconds of work. */
const HOURS_AT_ONCE = 5_000;

/** What has to be done now and then, by every instance; each task is safe to be done by several at once. */
export class Upkeep {
  /** How many good secrets lie under each pepper version but the current one, when it was last counted. */
  secretsUnderOlderPeppers: Readonly<Record<string, number>> = {};
  #timer: NodeJS.Timeout | undefined;
  #figuresTimer: NodeJS.Timeout | undefined;
  /** By `performance.now()`: when the figures are refreshed next, when that was last tried, and how long counting took. */
  #figuresDueAt = Number.POSITIVE_INFINITY;
  #figuresDoneAt = 0;
  #figuresTook: number | null = null;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly database: Database,
    private readonly peppers: Peppers,
    /** Told what could not be done; it is tried again the next time. */
    private readonly failed: (what: string) => (error: unknown) => void,
  ) {}

  start(): void {
    void this.run();
    void this.#keepFigures(FIGURES_EVERY_MS / 2);
    this.#timer = setInterval(() => void this.run(), EVERY_MS);
  }

  /** Does all of it once. Never rejects. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#all());
    return this.#running;
  }

  /** Tells that something was changed, so that the figures follow soon where counting them is quick. */
  changed(): void {
    if (this.#figuresTook === null || this.#figuresTook > CHEAP_FIGURES_MS) return;
    const sinceLast = performance.now() - this.#figuresDoneAt;
    // What is changed together is counted together.
    const inMs = Math.max(FIGURES_AFTER_CHANGE_MS, sinceLast + FIGURES_AFTER_CHANGE_MS / 4);
    this.#planFigures(inMs, FIGURES_AFTER_CHANGE_MS / 4);
  }

  /** Ends after what is being done in this moment. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    clearTimeout(this.#figuresTimer);
    await this.#running;
  }

  async #all(): Promise<void> {
    if (this.#stopped) return;
    await advanceUsageWindow(this.database).catch(this.failed("the 30-day window could not be advanced"));
    await this.#rollUp().catch(this.failed("old hours could not be rolled up"));
    await this.#countPeppers().catch(this.failed("secrets under older peppers could not be counted"));
  }

  async #countPeppers(): Promise<void> {
    const { current, all } = this.peppers;
    const counted = await countOlderPeppers(this.database, current.version);
    const versions = [
      ...Object.keys(this.secretsUnderOlderPeppers),
      ...all.map(({ version }) => String(version)),
    ];
    const counts: Record<string, number> = {};
    for (const version of versions) if (version !== String(current.version)) counts[version] = 0;
    for (const { version, secrets } of counted) counts[version] = secrets;
    this.secretsUnderOlderPeppers = counts;
  }

  async #rollUp(): Promise<void> {
    let moved = HOURS_AT_ONCE;
    while (moved === HOURS_AT_ONCE && !this.#stopped) moved = await rollUpHours(this.database, HOURS_AT_ONCE);
  }

  async #keepFigures(atMostEvery: number): Promise<void> {
    this.#figuresDueAt = Number.POSITIVE_INFINITY;
    this.#running = this.#running.then(() => this.#countFigures(atMostEvery));
    await this.#running;
    this.#figuresDoneAt = performance.now();
    const pause = Math.max(FIGURES_EVERY_MS, (this.#figuresTook ?? 0) / FIGURES_SHARE);
    this.#planFigures(pause, FIGURES_EVERY_MS / 2);
  }

  async #countFigures(atMostEvery: number): Promise<void> {
    const started = performance.now();
    try {
      const isCounted = await refreshFigures(this.database, atMostEvery);
      if (isCounted) this.#figuresTook = performance.now() - started;
    } catch (error) {
      this.failed("the figures could not be refreshed")(error);
    }
  }

  #planFigures(inMs: number, atMostEvery: number): void {
    const at = this.#figuresDoneAt + inMs;
    if (this.#stopped || at >= this.#figuresDueAt) return;
    clearTimeout(this.#figuresTimer);
    this.#figuresDueAt = at;
    this.#figuresTimer = setTimeout(() => void this.#keepFigures(atMostEvery), at - performance.now());
  }
}
