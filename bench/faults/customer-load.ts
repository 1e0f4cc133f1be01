import { Agent, request } from "node:http";

/** What came of one request. Times are those of `performance.now()`. */
export interface CustomerAnswer<Key> {
  key: Key;
  begunAt: number;
  answeredAt: number;
  /** 0 when there was no answer. */
  status: number;
  isStale: boolean;
  saysWhenToRetry: boolean;
}

export interface CustomerLoadOptions<Key> {
  port: number;
  path: string;
  /** Requests a second, sent when they are due whether or not earlier ones were answered. */
  rate: number;
  next: () => { key: Key; apiKey: string };
  onAnswer: (answer: CustomerAnswer<Key>) => void;
}

const TICK_MS = 5;
const PATIENCE_MS = 10_000;

/** Customers' requests at a fixed rate, by a client that opens a new connection when one breaks. */
export class CustomerLoad<Key> {
  #agent = new Agent({ keepAlive: true, maxSockets: 256 });
  #timer: NodeJS.Timeout | undefined;
  #open = 0;
  sent = 0;

  constructor(private readonly options: CustomerLoadOptions<Key>) {}

  start(): void {
    const began = performance.now();
    this.#timer = setInterval(() => {
      const due = ((performance.now() - began) / 1_000) * this.options.rate;
      while (this.sent < due) this.#send();
    }, TICK_MS);
  }

  /** Sends no more, and waits for what was sent. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    while (this.#open > 0) await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    this.#agent.destroy();
  }

  #send(): void {
    const { port, path, next, onAnswer } = this.options;
    const { key, apiKey } = next();
    const begunAt = performance.now();
    let isAnswered = false;
    this.sent += 1;
    this.#open += 1;
    const answered = (status: number, isStale = false, saysWhenToRetry = false) => {
      if (isAnswered) return;
      isAnswered = true;
      this.#open -= 1;
      onAnswer({ key, begunAt, answeredAt: performance.now(), status, isStale, saysWhenToRetry });
    };
    const headers = { "x-api-key": apiKey };
    const outgoing = request({ host: "127.0.0.1", port, path, headers, agent: this.#agent });
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy());
    outgoing.once("error", () => answered(0));
    outgoing.once("response", (incoming) => {
      const { statusCode = 0, headers: told } = incoming;
      incoming.resume();
      incoming.once("end", () =>
        answered(statusCode, told["x-eucalyptus-stale"] === "1", told["retry-after"] !== undefined),
      );
      incoming.once("close", () => answered(0));
    });
    outgoing.end();
  }
}
