import { Histogram, type HistogramConfiguration } from "prom-client";

/** A histogram without labels that counts in a fraction of the time of `observe`, which each verification would wait for. */
export class FastHistogram extends Histogram {
  readonly #name: string;
  readonly #help: string;
  readonly #bounds: readonly number[];
  /** How many values lie in each bucket alone; the last one has no bound. */
  readonly #counts: number[];
  #sum = 0;

  constructor(settings: HistogramConfiguration<string> & { buckets: number[] }) {
    super(settings);
    this.#name = settings.name;
    this.#help = settings.help;
    this.#bounds = settings.buckets;
    this.#counts = Array.from({ length: settings.buckets.length + 1 }, () => 0);
  }

  count(value: number): void {
    let bucket = 0;
    while (bucket < this.#bounds.length && value > (this.#bounds[bucket] ?? 0)) bucket += 1;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += value;
  }

  /** What the library's registry renders for Prometheus: for each bound how many values lie at or below it. */
  getForPromString() {
    let total = 0;
    const buckets = this.#counts.map((count, bucket) => {
      total += count;
      return {
        labels: { le: this.#bounds[bucket] ?? "+Inf" },
        metricName: `${this.#name}_bucket`,
        value: total,
      };
    });
    const single = (suffix: string, value: number) => ({
      labels: {},
      metricName: `${this.#name}_${suffix}`,
      value,
    });
    return {
      name: this.#name,
      help: this.#help,
      type: "histogram",
      values: [...buckets, single("sum", this.#sum), single("count", total)],
    };
  }
}
