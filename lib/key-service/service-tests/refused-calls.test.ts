import { describe, expect, vi } from "vitest";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import { connectFeed } from "@/lib/key-service/store/change-feed";
import { newCustomer, test, type TestService } from "./fixtures";

vi.setConfig({ testTimeout: 30_000 });
// In this process nobody knows where a request comes from.
const ownAddress = process.env["KEY_SERVICE_TEST_MODE"] === "network" ? "127.0.0.1" : null;
const json = { "content-type": "application/json" };

/** What the log holds of refused calls by an actor, the newest first; waits until there are so many. */
async function refused(service: TestService, actor: string, count: number): Promise<AuditEvent[]> {
  const read = async () =>
    (await service.as("viewer")("GET /audit", { query: { action: "call.refused", actor } })).data;
  await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
  return read();
}

describe("a refused call", () => {
  test("is audited as that of whom the token names", async ({ service }) => {
    const sub = "https://issuer.example|vera";
    const attempt = service.as("viewer", { sub, name: "Vera" })("POST /organizations", {
      body: { name: "x" },
    });
    const error = await attempt.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 403 });
    expect(await refused(service, sub, 1)).toEqual([
      expect.objectContaining({
        actor: { kind: "administrator", id: sub, name: "Vera" },
        organization: null,
        address: ownAddress,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        detail: { endpoint: "POST /organizations", status: 403, code: "FORBIDDEN" },
      }),
    ]);
  });

  test("of somebody without a token is too, and no credential with it", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const token = await service.actorToken({}, { expiresIn: "-1s" });
    await service.send(`/credentials/${id}?reason=${apiKey}`, {
      method: "DELETE",
      headers: { "x-api-key": apiKey },
    });
    await service.send(`/credentials?q=${apiKey}`, { headers: { authorization: `Bearer ${token}` } });
    await service.send("/organizations", {
      method: "POST",
      headers: { ...json, authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ name: apiKey }),
    });
    const events = await refused(service, "unknown", 3);
    expect(events.map(({ detail }) => detail)).toEqual([
      { endpoint: "POST /organizations", status: 401, code: "UNAUTHORIZED" },
      { endpoint: "GET /credentials", status: 401, code: "UNAUTHORIZED" },
      { endpoint: "DELETE /credentials/{credentialId}", status: 401, code: "UNAUTHORIZED" },
    ]);
    const rows = JSON.stringify(await service.sql("select a::text from audit_events a"));
    expect(rows).not.toContain(apiKey);
    expect(rows).not.toContain(token);
  });

  test("that would have changed something is, and reading what is not there is not", async ({ service }) => {
    const sub = "https://issuer.example|rob";
    const authorization = `Bearer ${await service.actorToken({ sub })}`;
    const nowhere = "/organizations/00000000-0000-4000-8000-000000000000";
    expect((await service.send(nowhere, { headers: { authorization } })).status).toBe(404);
    const change = { method: "PATCH", headers: { authorization, ...json }, body: '{"displayName":"New"}' };
    expect((await service.send(nowhere, change)).status).toBe(404);
    expect((await refused(service, sub, 1)).map(({ detail }) => detail)).toEqual([
      { endpoint: "PATCH /organizations/{organizationId}", status: 404, code: "NOT_FOUND" },
    ]);
  });

  test("is one of ten at most in a minute", async ({ service }) => {
    const sub = "https://issuer.example|flood";
    const authorization = `Bearer ${await service.actorToken({ sub, role: "viewer" })}`;
    await Promise.all(
      Array.from({ length: 100 }, () =>
        service.send("/organizations", { method: "POST", headers: { authorization, ...json }, body: "{}" }),
      ),
    );
    expect(await refused(service, sub, 10)).toHaveLength(10);
  });

  test("is no change to whoever follows the log", async ({ service }) => {
    const feed = await connectFeed(service.databaseUrl, () => undefined);
    const before = await feed.read(0n);
    const sub = "https://issuer.example|nora";
    const authorization = `Bearer ${await service.actorToken({ sub, role: "viewer" })}`;
    await service.send("/organizations", { method: "POST", headers: { authorization, ...json }, body: "{}" });
    await refused(service, sub, 1);
    const after = await feed.read(before.number);
    expect(after.number).toBeGreaterThan(before.number);
    expect(after.changes).toEqual([]);
    const { organizationId } = await newCustomer(service);
    expect((await feed.read(after.number)).changes).toContainEqual({
      organizationId,
      teamId: null,
      credentialId: null,
    });
    feed.close();
  });
});

test("a change is audited with the address that it came from", async ({ service }) => {
  const { organizationId } = await newCustomer(service);
  const { data } = await service.as("viewer")("GET /audit", { query: { organizationId } });
  expect(data.map(({ address }) => address)).toEqual([ownAddress, ownAddress]);
});
