import { LoadConnection } from "@/bench/load/connection";
import type { Traffic } from "@/bench/load/traffic";

export interface OpenLoopOptions {
  port: number;
  traffic: Traffic;
  connections: number;
  /** Requests a second, sent when they are due whether or not earlier ones were answered. */
  rate: number;
  /** How long, in s; absent: until `stop`. */
  seconds?: number;
  /**
   * Each request at its moment, which takes a core of its own; otherwise those of a millisecond together, which leaves
   * most of the core to Postgres where the two share it.
   */
  isExact?: boolean;
  /** Told of each answer; times are those of `performance.now()`. */
  onAnswer?: (request: number, sentAt: number, status: number) => void;
}

export interface OpenLoopResult {
  /** From when each request was due to its answer, in ms: waiting for a free connection counts, for an inexact timer not. */
  latencies: Float64Array;
  /** When each was due, in ms since the first. */
  dueAt: Float64Array;
  wrong: number;
}

/** Requests at a fixed rate, so that a server which stalls is charged with all that it kept waiting. */
export class OpenLoop {
  #free: LoadConnection[] = [];
  #sent = 0;
  #began = 0;
  #until = Infinity;
  #open = 0;
  #wrong = 0;
  /** Since when requests wait for a free connection. */
  #outSince = Infinity;
  #latencies: number[] = [];
  #dueAt: number[] = [];
  #finish: () => void = () => undefined;

  constructor(private readonly options: OpenLoopOptions) {}

  async run(): Promise<OpenLoopResult> {
    const { port, connections, seconds } = this.options;
    this.#free = await Promise.all(
      Array.from({ length: connections }, () =>
        LoadConnection.open(port, (...answer) => this.#took(...answer)),
      ),
    );
    const all = [...this.#free];
    this.#began = performance.now();
    if (seconds !== undefined) this.#until = this.#began + seconds * 1_000;
    const finished = new Promise<void>((resolve) => (this.#finish = resolve));
    this.#tick();
    await finished;
    for (const connection of all) connection.close();
    return {
      latencies: Float64Array.from(this.#latencies),
      dueAt: Float64Array.from(this.#dueAt),
      wrong: this.#wrong,
    };
  }

  stop(): void {
    this.#until = -Infinity;
  }

  #tick(): void {
    const now = performance.now();
    this.#sendDue(Math.min(now, this.#until));
    if (now >= this.#until && this.#open === 0) return this.#finish();
    // A timer is late by a millisecond, many times what an exact run measures.
    if (now < this.#until && this.options.isExact === true) setImmediate(() => this.#tick());
    else setTimeout(() => this.#tick(), 1);
  }

  #sendDue(now: number): void {
    const { rate, traffic, isExact = false } = this.options;
    for (;;) {
      const due = this.#began + (this.#sent * 1_000) / rate;
      if (due > now) {
        this.#outSince = Infinity;
        return;
      }
      const connection = this.#free.pop();
      if (!connection) {
        this.#outSince = Math.min(this.#outSince, due);
        return;
      }
      connection.request = traffic.order[this.#sent % traffic.order.length] ?? 0;
      // What waits for a late timer and not for the server is counted from when it was sent.
      connection.dueAt = isExact || due >= this.#outSince ? due : now;
      this.#sent += 1;
      this.#open += 1;
      connection.sentAt = now;
      const bytes = traffic.requests[connection.request];
      if (bytes) connection.send(bytes);
    }
  }

  #took(connection: LoadConnection, status: number): void {
    this.#latencies.push(performance.now() - connection.dueAt);
    this.#dueAt.push(connection.dueAt - this.#began);
    if (status !== this.options.traffic.expected[connection.request]) this.#wrong += 1;
    this.options.onAnswer?.(connection.request, connection.sentAt, status);
    this.#open -= 1;
    if (status !== 0) this.#free.push(connection);
    if (this.#outSince < Infinity) this.#sendDue(Math.min(performance.now(), this.#until));
  }
}
