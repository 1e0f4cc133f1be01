import { platform } from "node:os";
import { describe, expect, onTestFinished, vi } from "vitest";
import { newCustomer, test } from "../fixtures";
import { ask } from "./servers";
import { startServiceProcess } from "./service-process";

vi.setConfig({ testTimeout: 90_000 });
const EXIT_WITHIN_MS = 10_000;
const CONNECTIONS = 16;
/** Uses before the signal comes. */
const ENOUGH = 500;

test("SIGTERM under load loses no use that was answered, and ends the process in time", async ({
  service,
}) => {
  const { issue } = await newCustomer(service);
  const { id, apiKey } = await issue();
  const instance = await startServiceProcess(service, {});
  let accepted = 0;
  let isLoaded = () => {};
  const loaded = new Promise<void>((resolve) => (isLoaded = resolve));
  const use = async () => {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${instance.port}/qsi/gather/verify`, {
        headers: { "x-api-key": apiKey },
      }).catch(() => null);
      if (answer === null) return;
      await answer.arrayBuffer().catch(() => null);
      if (answer.status === 200) accepted += 1;
      if (accepted >= ENOUGH) isLoaded();
    }
  };
  const uses = Array.from({ length: CONNECTIONS }, use);
  await loaded;
  const asked = performance.now();
  await instance.stop();
  expect(performance.now() - asked).toBeLessThan(EXIT_WITHIN_MS);
  await Promise.all(uses);
  const [written] = await service.sql<{ count: number }>(
    "select sum(reads)::int as count from usage_hourly where credential_id = $1",
    [id],
  );
  // An answer may have been lost on its way; its use was one all the same.
  expect(written?.count).toBeGreaterThanOrEqual(accepted);
  expect(written?.count).toBeLessThanOrEqual(accepted + CONNECTIONS);
});

// Linux answers on all of 127.0.0.0/8.
describe.skipIf(platform() !== "linux")("TRUSTED_PROXIES", () => {
  const PROXY = "127.0.0.2";
  const SOMEBODY = "127.0.0.1";
  const VERIFY = "/qsi/gather/verify";
  const targets = [VERIFY, "/qsi/gather/%76erify", `http://gateway.example${VERIFY}`];

  test("is believed of the proxy, and of nobody else, whatever the request target", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const instance = await startServiceProcess(service, { TRUSTED_PROXIES: PROXY });
    onTestFinished(instance.stop);
    for (const [from, expected] of [
      [PROXY, "203.0.113.9"],
      [SOMEBODY, SOMEBODY],
    ] as const)
      for (const path of targets) {
        const { id, apiKey } = await issue();
        const answer = await ask(instance.port, {
          from,
          path,
          headers: [
            ["x-api-key", apiKey],
            ["x-forwarded-for", "203.0.113.9"],
          ],
        });
        expect(answer.status, path).toBe(200);
        const callers = async () => {
          const { data } = await service.as("viewer")("GET /credentials/{credentialId}/callers", {
            params: { credentialId: id },
          });
          return data.map(({ ip }) => ip);
        };
        await expect.poll(callers, { timeout: 20_000, message: `${path} from ${from}` }).toEqual([expected]);
      }
  });
});
