import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { newCustomer, test } from "./fixtures";

describe("an organization or team", () => {
  test("that is suspended or archived stops its keys at once, and undoing it brings them back", async ({
    service,
  }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const admin = service.as("admin");
    const status = async () => (await service.verify(apiKey)).status;
    const changes = {
      organization: (body: object) =>
        admin("PATCH /organizations/{organizationId}", { params: { organizationId }, body }),
      team: (body: object) => admin("PATCH /teams/{teamId}", { params: { teamId }, body }),
    };
    expect(await status()).toBe(200);
    for (const [owner, change] of Object.entries(changes)) {
      for (const field of ["suspended", "archived"]) {
        await change({ [field]: true });
        expect(await status(), `${owner} ${field}`).toBe(401);
        const { data } = await admin("GET /credentials/{credentialId}", { params: { credentialId: id } });
        expect(data).toMatchObject({ status: "active", blockedBy: `${owner}-${field}` });
        const { data: team } = await admin("GET /teams/{teamId}", { params: { teamId } });
        expect(team.organizationStanding).toBe(owner === "organization" ? field : null);
        await change({ [field]: false });
        expect(await status()).toBe(200);
      }
    }
  });

  test("limits what its keys may do, from the next request on", async ({ service }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const { apiKey } = await issue();
    const admin = service.as("admin");
    const status = async () => (await service.verify(apiKey, { method: "POST" })).status;
    expect(await status()).toBe(200);
    await admin("PATCH /teams/{teamId}", { params: { teamId }, body: { permissions: ["read"] } });
    expect(await status()).toBe(403);
    await admin("PATCH /teams/{teamId}", { params: { teamId }, body: { permissions: ["write", "read"] } });
    expect(await status()).toBe(200);
    const { data } = await admin("PATCH /organizations/{organizationId}", {
      params: { organizationId },
      body: { permissions: ["read"] },
    });
    expect(data.permissions).toEqual(["read"]);
    expect(await status()).toBe(403);
  });

  test("is renamed, and each change is in the audit log", async ({ service }) => {
    const { organizationId } = await newCustomer(service);
    const change = (body: object) =>
      service.as("admin")("PATCH /organizations/{organizationId}", { params: { organizationId }, body });
    const { data } = await change({ displayName: "Northwind Group", suspended: true });
    expect(data).toMatchObject({
      name: "Northwind Health",
      displayName: "Northwind Group",
      suspendedAt: data.updatedAt,
    });
    await change({ displayName: "Northwind Group" });
    await change({ suspended: false, reason: "the invoice is paid" });
    const { data: events } = await service.as("viewer")("GET /audit", {
      query: { organizationId, action: "organization.resumed" },
    });
    expect(events[0]?.detail).toMatchObject({ reason: "the invoice is paid" });
    const rows = await service.sql(
      "select action from audit_events where organization_id = $1 and team_id is null order by number",
      [organizationId],
    );
    expect(rows).toEqual(
      ["created", "changed", "suspended", "resumed"].map((verb) => ({ action: `organization.${verb}` })),
    );
    for (const body of [{}, { reason: "for nothing" }])
      await expect(change(body)).rejects.toMatchObject({ status: 400 });
    await expect(change({ name: "" })).rejects.toMatchObject({ status: 400, details: { field: "name" } });
  });

  test("that is archived gets no new key", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    await service.as("admin")("PATCH /organizations/{organizationId}", {
      params: { organizationId },
      body: { archived: true },
    });
    await expect(issue()).rejects.toMatchObject({ status: 409, details: { reason: "archived" } });
  });
});

describe("revoking many", () => {
  test("answers for each, in the order asked for, and every one is refused", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const [one, two, three] = [
      await issue({ name: "one" }),
      await issue({ name: "two" }),
      await issue({ name: "three" }),
    ];
    const admin = service.as("admin");
    await admin("DELETE /credentials/{credentialId}", { params: { credentialId: two.id } });
    const unknown = randomUUID();
    const { data } = await admin("POST /credentials/revoke", {
      body: { ids: [three.id, unknown, two.id, one.id], reason: "unused" },
    });
    expect(data.map(({ id, outcome }) => [id, outcome])).toEqual([
      [three.id, "revoked"],
      [unknown, "not-found"],
      [two.id, "already-revoked"],
      [one.id, "revoked"],
    ]);
    for (const { apiKey } of [one, two, three]) expect((await service.verify(apiKey)).status).toBe(401);
  });

  test.for([[], Array.from({ length: 201 }, () => randomUUID()), ["1"]])(
    "takes 1 to 200 ids",
    async (ids, { service }) => {
      await expect(service.as("admin")("POST /credentials/revoke", { body: { ids } })).rejects.toMatchObject({
        status: 400,
      });
    },
  );

  test("of a whole organization needs the right count, and takes none that is issued meanwhile", async ({
    service,
  }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const keys = [await issue(), await issue({ teamId: null })];
    const admin = service.as("admin");
    const revokeAll = (expectedCount: number) =>
      admin("POST /organizations/{organizationId}/revoke-all", {
        params: { organizationId },
        body: { expectedCount, reason: "requested" },
      });
    await expect(revokeAll(3)).rejects.toMatchObject({
      status: 409,
      details: { reason: "count-changed", count: 2 },
    });
    for (const { apiKey } of keys) expect((await service.verify(apiKey)).status).toBe(200);
    const { data } = await revokeAll(2);
    expect(data.map(({ outcome }) => outcome)).toEqual(["revoked", "revoked"]);
    for (const { apiKey } of keys) expect((await service.verify(apiKey)).status).toBe(401);
    const { data: ofTeam } = await admin("POST /teams/{teamId}/revoke-all", {
      params: { teamId },
      body: { expectedCount: 0 },
    });
    expect(ofTeam).toEqual([]);
  });

  test("of all as exposed leaves nothing to restore, not even what was revoked before", async ({
    service,
  }) => {
    const { organizationId, issue } = await newCustomer(service);
    const [before, live] = [await issue(), await issue()];
    const admin = service.as("admin");
    await admin("DELETE /credentials/{credentialId}", {
      params: { credentialId: before.id },
      query: { reason: "unused" },
    });
    const { data } = await admin("POST /organizations/{organizationId}/revoke-all", {
      params: { organizationId },
      body: { expectedCount: 1, reason: "exposed" },
    });
    expect(data).toMatchObject([{ id: live.id, outcome: "revoked" }]);
    for (const { id } of [before, live])
      await expect(
        admin("POST /credentials/{credentialId}/restore", { params: { credentialId: id } }),
      ).rejects.toMatchObject({ status: 409, details: { reason: "exposed" } });
    const { data: audit } = await admin("GET /audit", { query: { credentialId: before.id } });
    expect(audit[0]).toMatchObject({ action: "credential.reason-raised" });
  });
});

describe("callers", () => {
  test("are shown with their user agent, and never a key", { timeout: 15_000 }, async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    await service.verify(apiKey, { headers: { "user-agent": "gather-client/2.1" } });
    await service.verify(apiKey, { headers: { "user-agent": `curl with ${apiKey}` } });
    const read = async () =>
      (
        await service.as("viewer")("GET /credentials/{credentialId}/callers", {
          params: { credentialId: id },
        })
      ).data;
    await expect.poll(read, { timeout: 8_000 }).toHaveLength(2);
    const agents = (await read()).map(({ userAgent }) => userAgent);
    expect(agents.toSorted()).toEqual(["curl with [key]", "gather-client/2.1"]);
  });
});
