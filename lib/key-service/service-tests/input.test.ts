import { describe, expect } from "vitest";
import { type Init, newCustomer, test } from "./fixtures";

const json = { "content-type": "application/json" };

describe("garbage", () => {
  const cases: [string, string, Init, number][] = [
    ["body that is no JSON", "/organizations", { method: "POST", headers: json, body: "{" }, 400],
    ["empty body", "/organizations", { method: "POST", headers: json, body: "" }, 400],
    ["body null", "/organizations", { method: "POST", headers: json, body: "null" }, 400],
    ["body that is a list", "/organizations", { method: "POST", headers: json, body: "[]" }, 400],
    [
      "body of another type",
      "/organizations",
      { method: "POST", headers: { "content-type": "text/plain" }, body: '{"name":"x"}' },
      400,
    ],
    [
      "body over 64 KB",
      "/organizations",
      { method: "POST", headers: json, body: JSON.stringify({ name: "x".repeat(70_000) }) },
      400,
    ],
    [
      "prototype in the body",
      "/organizations",
      { method: "POST", headers: json, body: '{"__proto__":{"name":"x"}}' },
      400,
    ],
    ["lone surrogate", "/organizations?q=%ED%A0%80", {}, 200],
    ["broken percent sign", "/organizations/%E0%A4%A", {}, 400],
    ["unknown path", "/nothing/here", {}, 404],
    ["unknown method", "/credentials", { method: "PUT" }, 404],
    ["path that climbs", "/credentials/..%2f..%2fetc", {}, 400],
  ];

  test.for(cases)("%s gets an answer in the envelope", async ([, path, init, status], { service }) => {
    const headers = { authorization: `Bearer ${await service.actorToken()}`, ...init.headers };
    const response = await service.send(path, { ...init, headers });
    expect(response.status).toBe(status);
    const body = await response.json();
    expect(body).toHaveProperty("meta.requestId");
    if (status === 400)
      expect(body).toMatchObject({
        error: {
          code: "VALIDATION_ERROR",
          details: { field: expect.any(String), reason: expect.any(String) },
        },
      });
    expect(JSON.stringify(body)).not.toMatch(/select |node_modules|\.ts:/);
  });
});

test("no key, pepper or statement is in the log", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { id, apiKey } = await issue();
  const authorization = `Bearer ${await service.actorToken()}`;
  await service.verify(apiKey);
  await service.send(`/credentials/${apiKey}`, { headers: { authorization } });
  await service.send(`/credentials?q=${apiKey}`, { headers: { authorization } });
  await service.send(`/${apiKey}`, { headers: { authorization } });
  await service.send("/credentials", {
    method: "POST",
    headers: { authorization, ...json, "idempotency-key": apiKey },
    body: JSON.stringify({ name: apiKey }),
  });
  await service.sql("alter table credential_secrets add constraint full_disk check (false) not valid");
  await service.send(`/credentials/${id}/rotate`, {
    method: "POST",
    headers: { authorization, ...json },
    body: '{"overlapSeconds":0}',
  });
  await service.sql("alter table credential_secrets drop constraint full_disk");
  expect(service.logged()).toContain("a request failed unexpectedly");
  expect(service.logged()).not.toContain(apiKey);
  expect(service.logged()).not.toMatch(/qapi_|insert into|hmac/i);
  expect(service.logged()).not.toContain(authorization);
});

test("a dump of the database holds no key", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const keys = await Promise.all(Array.from({ length: 5 }, () => issue()));
  const tables = await service.sql<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  expect(tables.length).toBeGreaterThan(8);
  for (const { name } of tables) {
    const rows = JSON.stringify(await service.sql(`select t::text from ${name} t`));
    for (const { apiKey } of keys) {
      expect(rows).not.toContain(apiKey);
      expect(rows).not.toContain(Buffer.from(apiKey).toString("hex"));
    }
  }
});

test("no answer repeats a key that was sent as the name of a field", async ({ service }) => {
  const apiKey = `QAPI_${"a".repeat(50)}`;
  const headers = { authorization: `Bearer ${await service.actorToken()}`, ...json };
  const post = (body: unknown) =>
    service.send("/organizations", { method: "POST", headers, body: JSON.stringify(body) });
  const answers: [Promise<Response>, string][] = [
    [service.send(`/organizations?${apiKey}=1`, { headers }), "query"],
    [service.send(`/organizations?${apiKey}=1&${apiKey}=1`, { headers }), "query"],
    [post({ name: "Northwind", [apiKey.toLowerCase()]: 1 }), "body"],
  ];
  for (const [answer, field] of answers) {
    const response = await answer;
    const text = await response.text();
    expect(response.status).toBe(400);
    expect(text.toLowerCase()).not.toContain("qapi_");
    expect(JSON.parse(text)).toMatchObject({ error: { details: { field } } });
  }
});
