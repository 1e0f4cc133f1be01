import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import { FastHistogram } from "./fast-histogram";

/** Where the figures of `/metrics` are read from, beside what is counted here. */
export interface MetricSources {
  cachedSecrets: () => number;
  feedConfirmedAgo: () => number;
  served: () => Readonly<Record<string, number>>;
  secretsUnderOlderPeppers: () => Readonly<Record<string, number>>;
  lastFlush: () => { rows: number; ms: number };
  lastAddedUp: () => { rows: number; ms: number };
  usageWaited: () => number;
  pools: () => Readonly<Record<string, { totalCount: number; idleCount: number; waitingCount: number }>>;
}

/** Seconds: verification answers in tens of microseconds from memory, in milliseconds from Postgres. */
const BUCKETS = [
  0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1,
];

/** What the service counts of itself, for Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Map<number, number>();
  readonly #duration: FastHistogram;
  readonly #calls: Counter<"call" | "status">;

  constructor(sources: MetricSources) {
    const registers = [this.#registry];
    this.#duration = new FastHistogram({
      name: "eucalyptus_verify_duration_seconds",
      help: "Time from a verification's headers to its answer",
      buckets: BUCKETS,
      registers,
    });
    this.#calls = new Counter({
      name: "eucalyptus_management_calls_total",
      help: "Management calls by answer",
      labelNames: ["call", "status"],
      registers,
    });
    const answers = this.#answers;
    // Added up in plain numbers and read when asked for: a labelled counter costs as much as the rest of the answer.
    gauge(registers, "eucalyptus_verify_requests_total", "Verifications by answer", "status", () =>
      Object.fromEntries(answers),
    );
    gauge(
      registers,
      "eucalyptus_verify_served_total",
      "Verifications by where the answer came from",
      "from",
      sources.served,
    );
    gauge(
      registers,
      "eucalyptus_feed_confirmed_seconds",
      "Time since the change feed was confirmed last",
      null,
      () => sources.feedConfirmedAgo() / 1_000,
    );
    gauge(
      registers,
      "eucalyptus_older_pepper_secrets",
      "Good secrets that are not yet stored under the current pepper, by version; counted every ten minutes",
      "pepper_version",
      sources.secretsUnderOlderPeppers,
    );
    gauge(registers, "eucalyptus_cached_secrets", "Secrets in memory", null, sources.cachedSecrets);
    const usageSteps = {
      flush: { of: "the last write of uses", read: sources.lastFlush },
      addition: { of: "the last addition of uses to what pages show", read: sources.lastAddedUp },
    };
    for (const [step, { of, read }] of Object.entries(usageSteps)) {
      gauge(registers, `eucalyptus_usage_${step}_rows`, `Rows of ${of}`, null, () => read().rows);
      gauge(registers, `eucalyptus_usage_${step}_seconds`, `Time of ${of}`, null, () => read().ms / 1_000);
    }
    gauge(
      registers,
      "eucalyptus_usage_waiting_seconds",
      "Age of the oldest uses that are written down and not added up, when this instance looked last",
      null,
      () => sources.usageWaited() / 1_000,
    );
    for (const state of ["totalCount", "idleCount", "waitingCount"] as const) {
      const name = `eucalyptus_pool_${state.replace("Count", "")}`;
      gauge(registers, name, "Connections to Postgres, and who waits for one", "pool", () =>
        Object.fromEntries(Object.entries(sources.pools()).map(([pool, counts]) => [pool, counts[state]])),
      );
    }
  }

  /** @param ms from the request's headers to the answer */
  verified(status: number, ms: number): void {
    this.#answers.set(status, (this.#answers.get(status) ?? 0) + 1);
    this.#duration.count(ms / 1_000);
  }

  called(call: string, status: number): void {
    this.#calls.inc({ call, status });
  }

  /** Adds the figures of the process itself: memory, event loop, garbage collection. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The figures as Prometheus reads them, and the type to send them as. */
  async render(): Promise<{ body: string; contentType: string }> {
    return { body: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }
}

type Reading = number | Readonly<Record<string, number>>;

function gauge(
  registers: Registry[],
  name: string,
  help: string,
  label: string | null,
  read: () => Reading,
): void {
  const metric: Gauge = new Gauge({
    name,
    help,
    labelNames: label === null ? [] : [label],
    registers,
    collect: () => {
      const reading = read();
      if (typeof reading === "number") metric.set(reading);
      else if (label !== null)
        for (const [value, figure] of Object.entries(reading)) metric.set({ [label]: value }, figure);
    },
  });
}
