import { expect } from "vitest";
import {
  describeNginx,
  envelope,
  expectRefusal,
  invalid,
  missing,
  readOnly,
  REFUSED_PER_MINUTE,
  test,
  TIME,
  UUID,
} from "./gateway";
import { ask, type Asked } from "./servers";

const loopbackHasMoreAddresses = process.platform === "linux";

describeNginx("a gateway of nginx, as documented", () => {
  test("passes a good request on as it is, and says whose it is", async ({ gateway }) => {
    const { customer, send, api } = gateway;
    const { id, apiKey } = await customer.issue({ permissions: ["read"] });
    const answer = await send(apiKey);
    expect([answer.status, answer.body]).toEqual([200, "questions"]);
    const received = api.received.at(-1);
    expect(received).toMatchObject({ method: "GET", url: "/qsi/gather/questions?page=2" });
    expect(received?.headers).toMatchObject({
      "x-qualifi-credential-id": id,
      "x-qualifi-organization-id": customer.organizationId,
      "x-qualifi-team-id": customer.teamId,
      "x-qualifi-permissions": "read",
      "x-request-id": UUID,
    });
    expect(received?.headers).not.toHaveProperty("x-api-key");
    expect(answer.headers).not.toHaveProperty("x-qualifi-credential-id");
  });

  test("passes the body of a write to the API", async ({ gateway }) => {
    const { customer, send, api } = gateway;
    const { apiKey } = await customer.issue();
    const body = JSON.stringify({ text: "Why here? ".repeat(10_000) });
    expect((await send(apiKey, { method: "POST", body })).status).toBe(200);
    expect(api.received.at(-1)).toMatchObject({ method: "POST", body });
  });

  test("a request without a key gets the documented 401", async ({ gateway: { nginx, api } }) => {
    const before = api.received.length;
    const attempts: Asked[] = [
      {},
      { method: "DELETE" },
      { path: "/?x-api-key=qapi_a" },
      { headers: [["x_api_key", "qapi_a"]] },
    ];
    for (const attempt of attempts) {
      const answer = await ask(nginx.port, attempt);
      expectRefusal(answer, 401, missing);
      expect(answer.headers["www-authenticate"]).toBe('ApiKey realm="Gather API", header="x-api-key"');
    }
    expect(api.received).toHaveLength(before);
  });

  test("a key that is no good gets the documented 401", async ({ gateway }) => {
    const { customer, nginx, send, api } = gateway;
    const { apiKey } = await customer.issue();
    const before = api.received.length;
    const mangled = ["", "rubbish", apiKey.toUpperCase(), `${apiKey}0`, `Bearer ${apiKey}`, `"${apiKey}"`];
    for (const attempt of mangled) expectRefusal(await send(attempt), 401, invalid);
    const twice = (second: string): [string, string][] => [
      ["x-api-key", apiKey],
      ["X-API-Key", second],
    ];
    for (const second of [apiKey, "qapi_a", ""])
      expectRefusal(await ask(nginx.port, { headers: twice(second) }), 401, invalid);
    const answer = await send(`qapi_${"a".repeat(50)}`);
    expect(answer.headers["www-authenticate"]).toBe('ApiKey realm="Gather API", header="x-api-key"');
    expect(api.received).toHaveLength(before);
  });

  test("a revoked key is refused from the answer to its revocation on", async ({ gateway, service }) => {
    const { customer, send } = gateway;
    const { id, apiKey } = await customer.issue();
    expect((await send(apiKey)).status).toBe(200);
    await service.as("admin")("DELETE /credentials/{credentialId}", { params: { credentialId: id } });
    expectRefusal(await send(apiKey), 401, invalid);
  });

  test("a key that may only read does not write, whatever method its headers claim", async ({ gateway }) => {
    const { customer, send, api } = gateway;
    const { apiKey } = await customer.issue({ permissions: ["read"] });
    for (const method of ["GET", "HEAD"]) expect((await send(apiKey, { method })).status).toBe(200);
    const before = api.received.length;
    const headers: [string, string][] = [
      ["X-Original-Method", "GET"],
      ["X-Forwarded-Method", "GET"],
    ];
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expectRefusal(await send(apiKey, { method }), 403, readOnly);
      expectRefusal(await send(apiKey, { method, headers, body: "{}" }), 403, readOnly);
    }
    expect(api.received).toHaveLength(before);
  });

  test("nothing that a client claims about itself reaches the API", async ({ gateway }) => {
    const { customer, send, api } = gateway;
    const { id, apiKey } = await customer.issue({ permissions: ["read"], teamId: null });
    const somebodyElse = "00000000-0000-4000-8000-000000000000";
    const answer = await send(apiKey, {
      headers: [
        ["x-qualifi-credential-id", somebodyElse],
        ["X-Qualifi-Organization-Id", somebodyElse],
        ["x-qualifi-team-id", somebodyElse],
        ["x-qualifi-permissions", "read,write"],
        ["x-qualifi-permissions", "read,write"],
        ["x-eucalyptus-stale", "1"],
        ["x-forwarded-for", "203.0.113.9"],
        ["x-http-method-override", "DELETE"],
        ["x-http-method", "DELETE"],
        ["x-method-override", "DELETE"],
        ["x-original-method", "DELETE"],
        ["x-forwarded-method", "DELETE"],
      ],
    });
    expect(answer.status).toBe(200);
    const { headers } = api.received.at(-1) ?? {};
    expect(headers).toMatchObject({
      "x-qualifi-credential-id": id,
      "x-qualifi-organization-id": customer.organizationId,
      "x-qualifi-permissions": "read",
      "x-forwarded-for": "127.0.0.1",
    });
    // A key of the whole organization has no team.
    const absent = /^x-(qualifi-team-id|eucalyptus-stale|(http-|original-|forwarded-)?method(-override)?)$/;
    expect(Object.keys(headers ?? {}).filter((name) => absent.test(name))).toEqual([]);
  });

  test.skipIf(!loopbackHasMoreAddresses)(
    "the service sees the address of the client",
    async ({ gateway, service }) => {
      const { customer, send } = gateway;
      const { id, apiKey } = await customer.issue();
      await send(apiKey, { from: "127.0.0.2", headers: [["X-Forwarded-For", "203.0.113.9"]] });
      const callers = async () => {
        const { data } = await service.as("viewer")("GET /credentials/{credentialId}/callers", {
          params: { credentialId: id },
        });
        return data.map(({ ip }) => ip);
      };
      await expect.poll(callers, { timeout: 30_000 }).toEqual(["127.0.0.2"]);
    },
  );

  test.skipIf(!loopbackHasMoreAddresses)(
    "too many refusals of one address answer as documented",
    async ({ gateway }) => {
      const { customer, send } = gateway;
      const from = "127.0.0.3";
      for (let refused = 0; refused < REFUSED_PER_MINUTE; refused += 1)
        expect((await send("rubbish", { from })).status).toBe(401);
      const answer = await send("rubbish", { from });
      expectRefusal(
        answer,
        429,
        envelope({
          code: "RATE_LIMIT_EXCEEDED",
          message: "Too many refused requests from this address",
          details: { limit: REFUSED_PER_MINUTE, remaining: 0, resetAt: TIME },
        }),
      );
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
      const { apiKey } = await customer.issue();
      expect((await send(apiKey, { from })).status).toBe(200);
    },
  );

  test("what nginx itself refuses is told in the envelope too", async ({ gateway: { nginx } }) => {
    const answer = await ask(nginx.port, { headers: [["x-api-key", "a".repeat(40_000)]] });
    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual(
      envelope({
        code: "VALIDATION_ERROR",
        message: "The request can not be read",
        details: { field: "request", reason: "is malformed or too large" },
      }),
    );
  });

  test("no log holds a key, wherever the client put it", async ({ gateway }) => {
    const { customer, keyService, nginx, send } = gateway;
    const { id, apiKey } = await customer.issue();
    await send(apiKey, { path: `/good?key=${apiKey}` });
    await send(apiKey, { path: `/path/${apiKey}` });
    await send(`${apiKey}x`, { path: `/bad?key=${apiKey}` });
    const bare = apiKey.slice("qapi_".length);
    await send(apiKey, { path: `/bare/${bare}` });
    await send(apiKey, { path: `/encoded/%71api%5F${bare}` });
    await send(apiKey, { path: `/malformed/%zz${apiKey}` });
    await keyService.kill();
    await send(apiKey, { path: `/failed/${apiKey}?key=${apiKey}` });
    await send(apiKey, { path: `/failed/${bare}?key=${bare}` });
    await keyService.restart();
    const { access, error } = await nginx.logged();
    expect(access).toContain(`GET "/good" 200`);
    expect(access).toContain(`credential=${id}`);
    expect(access).toContain(`GET "/bad" 401`);
    for (const log of [access, error, keyService.logged()]) expect(log.toLowerCase()).not.toContain(bare);
  });
});
