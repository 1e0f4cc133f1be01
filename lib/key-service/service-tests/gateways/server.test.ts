import { expect, onTestFinished } from "vitest";
import { newCustomer, test } from "../fixtures";
import { startServiceProcess } from "./service-process";

test("a good key is good beside forty kilobytes of cookies", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { apiKey } = await issue();
  const instance = await startServiceProcess(service, {});
  onTestFinished(instance.stop);
  const answer = await fetch(`http://127.0.0.1:${instance.port}/qsi/gather/verify`, {
    headers: { "x-api-key": apiKey, cookie: `c=${"x".repeat(40_000)}` },
  });
  expect(answer.status).toBe(200);
});
