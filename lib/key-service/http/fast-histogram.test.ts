import { Histogram, Registry } from "prom-client";
import { expect, test } from "vitest";
import { FastHistogram } from "./fast-histogram";

const settings = { name: "seconds", help: "How long it took", buckets: [0.001, 0.01, 0.1] };

test("Prometheus reads of it what it reads of the library's own", async () => {
  const [own, fast] = [new Registry(), new Registry()];
  const slow = new Histogram({ ...settings, registers: [own] });
  const counted = new FastHistogram({ ...settings, registers: [fast] });
  for (const value of [0.000_5, 0.001, 0.002, 0.01, 0.05, 3]) {
    slow.observe(value);
    counted.count(value);
  }
  expect(await fast.metrics()).toBe(await own.metrics());
});
