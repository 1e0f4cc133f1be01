import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { newCustomer, test } from "./fixtures";

describe("issuing", () => {
  test("answers with the credential and its key, once", async ({ service }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const issued = await issue({ permissions: ["read"] });
    expect(issued.apiKey).toMatch(/^qapi_[0-9a-z]{50}$/);
    expect(issued).toMatchObject({
      name: "Production API Key",
      organizationId,
      teamId,
      permissions: ["read"],
      environment: "production",
      status: "active",
      version: 1,
      last4: issued.apiKey.slice(-4),
      lastUsedAt: null,
      createdBy: { name: "Dana Reyes" },
    });
    const { data } = await service.as("viewer")("GET /credentials/{credentialId}", {
      params: { credentialId: issued.id },
    });
    expect(JSON.stringify(data)).not.toContain(issued.apiKey);
    expect(data).not.toHaveProperty("apiKey");
  });

  test("the answer is never cached", async ({ service }) => {
    const { organizationId } = await newCustomer(service);
    const response = await service.send("/credentials", {
      method: "POST",
      headers: { authorization: `Bearer ${await service.actorToken()}`, "content-type": "application/json" },
      body: JSON.stringify({ organizationId, name: "Whole organization", permissions: ["read"] }),
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ data: { teamId: null, teamName: null } });
  });

  test("a team of another organization is not found", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const other = await newCustomer(service, "Fabrikam");
    await expect(issue({ teamId: other.teamId })).rejects.toMatchObject({
      code: "NOT_FOUND",
      details: { resource: "team", id: other.teamId },
    });
  });

  test("an organization that is not there is not found", async ({ service }) => {
    const { issue } = await newCustomer(service);
    await expect(issue({ organizationId: randomUUID(), teamId: null })).rejects.toMatchObject({
      code: "NOT_FOUND",
      details: { resource: "organization" },
    });
  });

  test.for([
    ["name", { name: " " }],
    ["name", { name: "my key qapi_abc" }],
    ["name", { name: "x".repeat(101) }],
    ["name", { name: "right\u202eleft" }],
    ["name", { name: 7 }],
    ["permissions", { permissions: ["write"] }],
    ["permissions", { permissions: ["read", "read"] }],
    ["permissions.0", { permissions: ["admin"] }],
    ["permissions", { permissions: undefined }],
    ["environment", { environment: "test" }],
    ["expiresAt", { expiresAt: "tomorrow" }],
    ["expiresAt", { expiresAt: "2020-01-01T00:00:00Z" }],
    ["teamId", { teamId: "1" }],
    ["expiry", { expiry: "2090-01-01T00:00:00Z" }],
  ] as const)("a wrong %s is refused by name: %o", async ([field, change], { service }) => {
    const { issue } = await newCustomer(service);
    await expect(issue(change)).rejects.toMatchObject({
      status: 400,
      code: "VALIDATION_ERROR",
      details: { field },
    });
  });
});

describe("an Idempotency-Key", () => {
  const body = (organizationId: string, name = "Nightly sync") => ({
    organizationId,
    name,
    permissions: ["read" as const],
  });

  test("makes a repeated call answer with the same credential, without its key", async ({ service }) => {
    const { organizationId } = await newCustomer(service);
    const idempotencyKey = randomUUID();
    const call = () =>
      service.as("admin")("POST /credentials", { body: body(organizationId), idempotencyKey });
    const answers = await Promise.all(Array.from({ length: 8 }, call));
    expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
    expect(answers.filter(({ data }) => data.apiKey !== undefined)).toHaveLength(1);
    const { meta } = await service.as("viewer")("GET /credentials", { query: { organizationId } });
    expect(meta.count).toBe(1);
  });

  test("with another body is a conflict", async ({ service }) => {
    const { organizationId } = await newCustomer(service);
    const idempotencyKey = randomUUID();
    const admin = service.as("admin");
    await admin("POST /credentials", { body: body(organizationId), idempotencyKey });
    await expect(
      admin("POST /credentials", { body: body(organizationId, "Another"), idempotencyKey }),
    ).rejects.toMatchObject({
      status: 409,
      details: { reason: "idempotency-key-reused" },
    });
  });

  test("belongs to the person who sent it", async ({ service }) => {
    const { organizationId } = await newCustomer(service);
    const idempotencyKey = randomUUID();
    const one = await service.as("admin")("POST /credentials", {
      body: body(organizationId),
      idempotencyKey,
    });
    const other = await service.as("admin", { sub: "https://issuer.example|alex" })("POST /credentials", {
      body: body(organizationId),
      idempotencyKey,
    });
    expect(other.data.id).not.toBe(one.data.id);
  });

  test("makes a repeated rotation answer without a second new secret", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    const idempotencyKey = randomUUID();
    const rotate = () =>
      service.as("admin")("POST /credentials/{credentialId}/rotate", {
        params: { credentialId: id },
        body: { overlapSeconds: 60, ifVersion: 1 },
        idempotencyKey,
      });
    const first = await rotate();
    const second = await rotate();
    expect(first.data.apiKey).toBeDefined();
    expect(second.data.apiKey).toBeUndefined();
    expect(second.data.version).toBe(2);
  });

  test("is not used up by a call that failed", async ({ service }) => {
    const { organizationId } = await newCustomer(service);
    const idempotencyKey = randomUUID();
    const admin = service.as("admin");
    await expect(
      admin("POST /credentials", { body: { ...body(randomUUID()) }, idempotencyKey }),
    ).rejects.toMatchObject({ status: 404 });
    expect(
      (await admin("POST /credentials", { body: body(organizationId), idempotencyKey })).data.apiKey,
    ).toBeDefined();
  });
});
