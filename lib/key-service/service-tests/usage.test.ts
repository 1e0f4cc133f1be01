import { expect } from "vitest";
import { newCustomer, test } from "./fixtures";

test(
  "a use shows within 5 s, on the key and its secrets, and what is not a use does not",
  { timeout: 15_000 },
  async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue({ permissions: ["read"] });
    const params = { credentialId: id };
    const read = async () => (await service.as("viewer")("GET /credentials/{credentialId}", { params })).data;
    await service.as("admin")("PATCH /credentials/{credentialId}", { params, body: { name: "Renamed" } });
    await service.verify(apiKey, { method: "POST" });
    expect((await read()).lastUsedAt).toBeNull();
    const before = Date.now();
    await service.verify(apiKey);
    await service.verify(apiKey);
    await expect
      .poll(async () => (await read()).lastUsedAt, { timeout: 5_000, interval: 100 })
      .not.toBeNull();
    const used = await read();
    expect(Math.abs(Date.parse(used.lastUsedAt ?? "") - before)).toBeLessThan(5_000);
    expect(used).toMatchObject({
      requests24h: 2,
      requests7d: 2,
      requests30d: 2,
      secrets: [{ lastUsedAt: used.lastUsedAt, requests24h: 2 }],
    });
    const [hour] = await service.sql<{ reads: number; writes: number; refused: number }>(
      "select reads, writes, refused from usage_hourly where credential_id = $1",
      [id],
    );
    expect(hour).toEqual({ reads: 2, writes: 0, refused: 1 });
  },
);

test("uses are told apart by secret while a rotation runs", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const old = await issue();
  const params = { credentialId: old.id };
  const { data: rotated } = await service.as("admin")("POST /credentials/{credentialId}/rotate", {
    params,
    body: { overlapSeconds: 60 },
  });
  await service.verify(old.apiKey);
  await service.verify(rotated.apiKey ?? "");
  await service.verify(rotated.apiKey ?? "");
  await expect
    .poll(
      async () => (await service.as("viewer")("GET /credentials/{credentialId}", { params })).data.secrets,
      { timeout: 5_000 },
    )
    .toMatchObject([
      { version: 2, requests24h: 2 },
      { version: 1, requests24h: 1 },
    ]);
});
