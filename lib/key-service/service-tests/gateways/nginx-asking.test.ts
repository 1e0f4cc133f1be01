import { expect, vi } from "vitest";
import { describeNginx, expectRefusal, test, unavailable } from "./gateway";
import { startNginx } from "./nginx";
import { ask, type Asked, startRecording } from "./servers";

describeNginx("a gateway of nginx and its service", () => {
  test("asks the service with the headers that count, and never with the body", async ({ gateway }) => {
    const { id, apiKey } = await gateway.customer.issue();
    const asked = await startRecording((_, response) =>
      response.writeHead(200, { "x-qualifi-credential-id": id, "cache-control": "max-age=60" }).end(),
    );
    const nginx = await startNginx({ keyService: asked.port, gatherApi: gateway.api.port });
    const attempt: Asked = {
      method: "PUT",
      path: "/qsi/gather/questions/1?page=2",
      body: "private",
      headers: [
        ["x-api-key", apiKey],
        ["cookie", "a=1"],
        ["authorization", "Bearer a"],
        ["user-agent", "test/1"],
        ["x-original-method", "GET"],
        ["x-forwarded-method", "GET"],
        ["x-forwarded-for", "203.0.113.9"],
      ],
    };
    await ask(nginx.port, attempt);
    await ask(nginx.port, attempt);
    await nginx.stop();
    await asked.stop();
    // Twice: the answer to the first was not kept.
    expect(asked.received).toHaveLength(2);
    for (const { method, url, headers, body } of asked.received) {
      expect({ method, url, body }).toEqual({ method: "GET", url: "/qsi/gather/verify", body: "" });
      expect(headers).toEqual({
        host: "gateway.example",
        "x-api-key": apiKey,
        "user-agent": "test/1",
        "x-original-method": "PUT",
        "x-forwarded-method": "PUT",
        "x-forwarded-for": "127.0.0.1",
      });
    }
  });

  test("a service that hangs is a 503 in the envelope", async ({ gateway: { api } }) => {
    const hanging = await startRecording(() => undefined);
    const nginx = await startNginx({ keyService: hanging.port, gatherApi: api.port });
    const before = api.received.length;
    const answer = await ask(nginx.port, { headers: [["x-api-key", "qapi_a"]] });
    await nginx.stop();
    await hanging.stop();
    expectRefusal(answer, 503, unavailable);
    expect(answer.headers["retry-after"]).toBe("1");
    expect(api.received).toHaveLength(before);
  });

  test("without Postgres a known key is passed on and marked, an unknown one is a 503", async ({
    gateway,
  }) => {
    const { customer, keyService, send, api } = gateway;
    const known = await customer.issue();
    const unknown = await customer.issue();
    expect((await send(known.apiKey)).status).toBe(200);
    await keyService.losePostgres();
    const answer = await send(unknown.apiKey);
    expectRefusal(answer, 503, unavailable);
    expect(answer.headers["retry-after"]).toBe("1");
    await vi.waitFor(
      async () => {
        expect((await send(known.apiKey)).status).toBe(200);
        expect(api.received.at(-1)?.headers["x-eucalyptus-stale"]).toBe("1");
      },
      { timeout: 30_000 },
    );
    await keyService.regainPostgres();
    await expect.poll(async () => (await send(unknown.apiKey)).status, { timeout: 30_000 }).toBe(200);
  });

  test("a service that is gone is a 503 in the envelope, until it is back", async ({ gateway }) => {
    const { customer, keyService, send, api } = gateway;
    const { apiKey } = await customer.issue();
    expect((await send(apiKey)).status).toBe(200);
    const before = api.received.length;
    await keyService.kill();
    for (const attempt of [apiKey, "rubbish"]) {
      const answer = await send(attempt, { method: "POST", body: "{}" });
      expectRefusal(answer, 503, unavailable);
      expect(answer.headers["retry-after"]).toBe("1");
    }
    expect(api.received).toHaveLength(before);
    await keyService.restart();
    expect((await send(apiKey)).status).toBe(200);
  });
});
