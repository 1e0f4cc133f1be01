import { LoadConnection } from "@/bench/load/connection";
import type { Traffic } from "@/bench/load/traffic";

export interface ClosedLoopOptions {
  port: number;
  traffic: Traffic;
  connections: number;
  /** How long, in s; absent: once through the order. */
  seconds?: number;
  /** Where in the order to begin. */
  from?: number;
}

export interface ClosedLoopResult {
  perSecond: number;
  answers: number;
  /** Answers with another status than the key deserves. */
  wrong: number;
  seconds: number;
}

/** As many requests as the server answers: each connection sends its next when the last is answered. */
export async function runClosedLoop(options: ClosedLoopOptions): Promise<ClosedLoopResult> {
  const loop = new ClosedLoop(options);
  return loop.run();
}

class ClosedLoop {
  #next: number;
  #answers = 0;
  #wrong = 0;
  #open = 0;
  #until = Infinity;
  #finish: () => void = () => undefined;

  constructor(private readonly options: ClosedLoopOptions) {
    this.#next = options.from ?? 0;
  }

  async run(): Promise<ClosedLoopResult> {
    const { port, connections, seconds } = this.options;
    const opened = await Promise.all(
      Array.from({ length: connections }, () =>
        LoadConnection.open(port, (...answer) => this.#took(...answer)),
      ),
    );
    const began = performance.now();
    if (seconds !== undefined) this.#until = began + seconds * 1_000;
    const finished = new Promise<void>((resolve) => (this.#finish = resolve));
    this.#open = opened.length;
    for (const connection of opened) this.#send(connection);
    await finished;
    const took = (performance.now() - began) / 1_000;
    for (const connection of opened) connection.close();
    return { perSecond: this.#answers / took, answers: this.#answers, wrong: this.#wrong, seconds: took };
  }

  #send(connection: LoadConnection): void {
    const { order, requests } = this.options.traffic;
    if (this.options.seconds === undefined && this.#next >= order.length) return this.#ended();
    const request = order[this.#next % order.length] ?? 0;
    this.#next += 1;
    connection.request = request;
    const bytes = requests[request];
    if (bytes) connection.send(bytes);
  }

  #took(connection: LoadConnection, status: number): void {
    this.#answers += 1;
    if (status !== this.options.traffic.expected[connection.request]) this.#wrong += 1;
    // Looking at the clock costs as much as a tenth of a request.
    const isOver = (this.#answers & 31) === 0 && performance.now() >= this.#until;
    if (isOver) this.#until = -Infinity;
    if (status === 0 || this.#until === -Infinity) this.#ended();
    else this.#send(connection);
  }

  #ended(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#finish();
  }
}
