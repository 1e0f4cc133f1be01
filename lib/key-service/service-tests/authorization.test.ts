import { randomBytes } from "node:crypto";
import { describe, expect } from "vitest";
import type { Endpoint } from "@/lib/key-service/contract/endpoint";
import { endpoints } from "@/lib/key-service/contract/endpoints";
import { newCustomer, type Signing, test } from "./fixtures";

const keys = Object.entries<Endpoint>(endpoints).map(([key, { access }]) => {
  const [method = "", path = ""] = key.split(" ");
  return { method, access, path: path.replaceAll(/\{\w+\}/g, "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10") };
});

describe.for(keys)("$method $path", ({ method, path }) => {
  test("is refused to nobody", async ({ service }) => {
    const response = await service.send(path, { method });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: { code: "UNAUTHORIZED", message: "Missing authentication header" },
    });
  });

  test("is refused to a customer's key", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { apiKey } = await issue();
    expect((await service.send(path, { method, headers: { "x-api-key": apiKey } })).status).toBe(401);
    expect(
      (await service.send(path, { method, headers: { authorization: `Bearer ${apiKey}` } })).status,
    ).toBe(401);
  });

  test("checks who acts before it looks at the rest", async ({ service }) => {
    const response = await service.send(path, { method, body: method === "GET" ? null : "{ rubbish" });
    expect(response.status).toBe(401);
  });
});

describe.for(keys.filter(({ access }) => access === "admin"))("$method $path", ({ method, path }) => {
  test("is refused to a viewer", async ({ service }) => {
    const response = await service.send(path, {
      method,
      headers: { authorization: `Bearer ${await service.actorToken({ role: "viewer" })}` },
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "FORBIDDEN" } });
  });
});

test("whatever changes something is for administrators alone", () => {
  const forViewers = keys
    .filter(({ access }) => access === "viewer")
    .map(({ method, path }) => `${method} ${path}`);
  expect(forViewers.filter((call) => !call.startsWith("GET "))).toEqual(["POST /credentials/identify"]);
});

describe("an actor token", () => {
  const cases: [string, Record<string, unknown>, Partial<Signing>][] = [
    ["signed with another secret", {}, { secret: randomBytes(48) }],
    ["past its time", {}, { expiresIn: "-1s" }],
    ["valid for longer than 60 s", {}, { expiresIn: "5m" }],
    ["of another issuer", {}, { issuer: "someone" }],
    ["for another audience", {}, { audience: "someone" }],
    ["without a role", { role: undefined }, {}],
    ["with an unknown role", { role: "owner" }, {}],
    ["with a list of roles", { role: ["admin"] }, {}],
    ["without a session", { sid: "" }, {}],
  ];

  test.for(cases)("%s is refused", async ([, claims, signing], { service }) => {
    const token = await service.actorToken(claims, signing);
    const response = await service.send("/organizations", { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: { code: "UNAUTHORIZED", message: "Invalid actor token" },
    });
  });

  test("that was good is refused as soon as its time is over", async ({ service }) => {
    const authorization = `Bearer ${await service.actorToken({}, { expiresIn: "2s" })}`;
    const ask = async () => {
      const asked = Math.floor(Date.now() / 1_000);
      return { asked, status: (await service.send("/organizations", { headers: { authorization } })).status };
    };
    const first = await ask();
    expect(first.status).toBe(200);
    await expect.poll(async () => (await ask()).status, { timeout: 5_000, interval: 50 }).toBe(401);
    expect(Math.floor(Date.now() / 1_000) - first.asked).toBeLessThanOrEqual(3);
  });

  test("is not good with another signature, though its claims were seen", async ({ service }) => {
    const token = await service.actorToken();
    const ask = async (bearer: string) =>
      (await service.send("/organizations", { headers: { authorization: `Bearer ${bearer}` } })).status;
    expect(await ask(token)).toBe(200);
    expect(await ask(`${token.slice(0, token.lastIndexOf("."))}.${"A".repeat(43)}`)).toBe(401);
  });

  test("without a signature is refused", async ({ service }) => {
    const [, claims] = (await service.actorToken()).split(".");
    const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
    for (const token of [`${header}.${claims}.`, `${header}.${claims}.x`, "rubbish"]) {
      expect(
        (await service.send("/organizations", { headers: { authorization: `Bearer ${token}` } })).status,
      ).toBe(401);
    }
  });
});

describe.for(["/credentials", "/audit"])("a list of %s", (path) => {
  test("knows no team of another organization", async ({ service }) => {
    const one = await newCustomer(service);
    const other = await newCustomer(service);
    const ask = async (query: string, accept = "application/json") => {
      const headers = { authorization: `Bearer ${await service.actorToken({ role: "viewer" })}`, accept };
      return service.send(`${path}?${query}`, { headers });
    };
    const ofBoth = (teamId: string) => `organizationId=${one.organizationId}&teamId=${teamId}`;
    expect((await ask(ofBoth(one.teamId))).status).toBe(200);
    for (const teamId of [other.teamId, one.organizationId]) {
      for (const accept of ["application/json", "text/csv"]) {
        const response = await ask(ofBoth(teamId), accept);
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ error: { details: { resource: "team" } } });
      }
    }
  });
});
