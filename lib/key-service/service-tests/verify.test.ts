import { describe, expect } from "vitest";
import { hashApiKey } from "@/lib/key-service/domain/key-hash";
import { type Init, newCustomer, test } from "./fixtures";

const UUID = expect.stringMatching(/^[0-9a-f-]{36}$/);
const meta = { requestId: UUID, timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/) };
const invalidKey = { error: { code: "UNAUTHORIZED", message: "Invalid API key" }, meta };

describe("verify", () => {
  test("tells whose a good key is", async ({ service }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const { id, apiKey } = await issue({ permissions: ["read"], expiresAt: "2090-01-01T00:00:00Z" });
    const response = await service.verify(apiKey);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: {
        credentialId: id,
        organizationId,
        teamId,
        permissions: ["read"],
        environment: "production",
        expiresAt: "2090-01-01T00:00:00.000Z",
      },
      meta,
    });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-qualifi-credential-id": id,
      "x-qualifi-organization-id": organizationId,
      "x-qualifi-team-id": teamId,
      "x-qualifi-permissions": "read",
      "cache-control": "no-store",
    });
  });

  test("without the header gives the documented 401", async ({ service }) => {
    const response = await service.send("/verify");
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: {
        code: "UNAUTHORIZED",
        message: "Missing authentication header",
        details: { expectedFormat: "x-api-key header" },
      },
      meta,
    });
  });

  test.for([
    "",
    "rubbish",
    "qapi_rubbish",
    `qapi_${"a".repeat(50)}`,
    "qapi_abc123def456ghi789jkl012mno345pqr678stu901vwx234yz",
    `qapi_${"a".repeat(5_000)}`,
    "%00",
    "' or 1=1 --",
  ])("%j gives the documented 401", async (apiKey, { service }) => {
    const response = await service.verify(apiKey);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(invalidKey);
  });

  test("an unknown, a revoked and an expired key answer alike", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const revoked = await issue();
    const expired = await issue();
    await service.as("admin")("DELETE /credentials/{credentialId}", { params: { credentialId: revoked.id } });
    await service.sql("update credentials set expires_at = now() where id = $1", [expired.id]);
    const gone = await issue();
    await service.sql("delete from credential_secrets where credential_id = $1", [gone.id]);
    for (const { apiKey } of [revoked, expired, gone]) {
      const response = await service.verify(apiKey);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual(invalidKey);
    }
  });

  test("a key counts in the header only", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { apiKey } = await issue();
    const attempts = [
      service.send(`/verify?x-api-key=${apiKey}`),
      service.send("/verify", { headers: { cookie: `x-api-key=${apiKey}` } }),
      service.send("/verify", { method: "POST", body: JSON.stringify({ "x-api-key": apiKey }) }),
      service.send("/verify", { headers: { authorization: `Bearer ${apiKey}` } }),
    ];
    for (const response of await Promise.all(attempts)) expect(response.status).toBe(401);
  });

  test("two keys in one request are refused", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { apiKey } = await issue();
    expect((await service.verify(`${apiKey}, ${apiKey}`)).status).toBe(401);
  });

  test("a read-only key may read, by whatever way the method is told", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { apiKey } = await issue({ permissions: ["read"] });
    const status = async (init: Init) => (await service.verify(apiKey, init)).status;
    expect(await status({ method: "GET" })).toBe(200);
    expect(await status({ method: "HEAD" })).toBe(200);
    expect(await status({ headers: { "x-original-method": "GET" } })).toBe(200);
    expect(await status({ method: "POST" })).toBe(403);
    expect(await status({ headers: { "x-original-method": "DELETE" } })).toBe(403);
    expect(await status({ headers: { "x-forwarded-method": "put" } })).toBe(403);
    expect(await status({ headers: { "x-original-method": "GET", "x-forwarded-method": "PATCH" } })).toBe(
      403,
    );
    const response = await service.verify(apiKey, { method: "PUT" });
    expect(await response.json()).toMatchObject({ error: { code: "FORBIDDEN" }, meta });
  });

  test("repeats what it refuses with in a header, for gateways that throw the body away", async ({
    service,
  }) => {
    const { issue } = await newCustomer(service);
    const { apiKey } = await issue({ permissions: ["read"] });
    const refusals = [
      service.send("/verify"),
      service.verify("rubbish"),
      service.verify(apiKey, { method: "PUT" }),
    ];
    for (const response of await Promise.all(refusals)) {
      const { headers } = response;
      expect(headers.get("x-eucalyptus-refusal")).toBe(await response.text());
    }
    expect((await service.verify(apiKey)).headers.has("x-eucalyptus-refusal")).toBe(false);
  });

  test("answers below its own path too, as some gateways append the customer's", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { apiKey } = await issue();
    const response = await service.send("/verify/qsi/gather/questions?page=2", {
      headers: { "x-api-key": apiKey },
    });
    expect(response.status).toBe(200);
  });

  test("a key of an older pepper still verifies", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const [older, current] = service.peppers;
    const stored = () =>
      service.sql<{ hmac: Buffer }>("select hmac from credential_secrets where credential_id = $1", [id]);
    expect(await stored()).toEqual([{ hmac: hashApiKey(current, apiKey) }]);
    await service.sql(
      "update credential_secrets set hmac = $2, pepper_version = $3 where credential_id = $1",
      [id, hashApiKey(older, apiKey), older.version],
    );
    expect((await service.verify(apiKey)).status).toBe(200);
  });
});
