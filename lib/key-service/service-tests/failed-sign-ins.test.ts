import { expect } from "vitest";
import { test } from "./fixtures";

const ownAddress = process.env["KEY_SERVICE_TEST_MODE"] === "network" ? "127.0.0.1" : null;

test("failed sign-ins are audited as those of whom the provider named, a flood by its number", async ({
  service,
}) => {
  const tell = service.as("admin", { sub: "eucalyptus|dashboard", name: "Dashboard" });
  const person = { id: "https://issuer.example|mallory", name: "Mallory" };
  await tell("POST /sign-ins/failed", { body: { reason: "no-role", person } });
  for (let count = 0; count < 30; count += 1)
    await tell("POST /sign-ins/failed", { body: { reason: "cancelled", person: null } });
  const read = async () =>
    (await service.as("viewer")("GET /audit", { query: { action: "sign-in.failed" } })).data;
  await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBe(10);
  const events = await read();
  expect(events.at(-1)).toMatchObject({
    actor: { kind: "unknown", ...person },
    address: ownAddress,
    detail: { reason: "no-role" },
  });
  expect(events[0]).toMatchObject({
    actor: { kind: "unknown", id: "unknown" },
    detail: { reason: "cancelled" },
  });
});
