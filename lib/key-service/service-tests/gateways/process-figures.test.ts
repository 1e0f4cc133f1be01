import { expect, onTestFinished } from "vitest";
import { test } from "../fixtures";
import { startServiceProcess } from "./service-process";

test("a service that is a process of its own tells the figures of its process", async ({ service }) => {
  const instance = await startServiceProcess(service, {});
  onTestFinished(instance.stop);
  const figures = await (await fetch(`http://127.0.0.1:${instance.port}/metrics`)).text();
  for (const name of [
    "process_resident_memory_bytes",
    "process_cpu_seconds_total",
    "nodejs_eventloop_lag_p99_seconds",
    "nodejs_gc_duration_seconds",
    "eucalyptus_cached_secrets",
  ])
    expect(figures).toMatch(new RegExp(`^# TYPE ${name} `, "m"));
});
