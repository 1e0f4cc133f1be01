import { describe, expect } from "vitest";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { CREDENTIAL_SORTS } from "@/lib/key-service/contract/vocabulary";
import { newCustomer, test, type TestService } from "./fixtures";

type Query = Record<string, string>;

async function everyPage(service: TestService, query: Query): Promise<Credential[]> {
  const all: Credential[] = [];
  let cursor: string | null = null;
  do {
    const page: { data: Credential[]; meta: { nextCursor: string | null } } = await service.as("viewer")(
      "GET /credentials",
      {
        query: { ...query, ...(cursor !== null && { cursor }) },
      },
    );
    all.push(...page.data);
    cursor = page.meta.nextCursor;
  } while (cursor !== null);
  return all;
}

describe("the list of credentials", () => {
  test("has the documented fields", async ({ service }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const { id, createdAt } = await issue();
    const response = await service.send(`/credentials?organizationId=${organizationId}`, {
      headers: { authorization: `Bearer ${await service.actorToken({ role: "viewer" })}` },
    });
    expect(await response.json()).toMatchObject({
      data: [{ id, name: "Production API Key", organizationId, teamId, createdAt, lastUsedAt: null }],
      meta: {
        requestId: expect.any(String),
        timestamp: expect.any(String),
        nextCursor: null,
        count: 1,
        countCapped: false,
      },
    });
  });

  test.for(CREDENTIAL_SORTS)(
    "sorted by %s both ways loses and repeats nothing",
    async (sort, { service }) => {
      const { organizationId, issue } = await newCustomer(service);
      for (const name of ["b", "a", "C", "a", "d"]) {
        const { id, apiKey } = await issue({
          name,
          ...(name === "a" && {
            expiresAt: `2090-01-0${1 + (await everyPage(service, { organizationId })).length}T00:00:00Z`,
          }),
        });
        if (name === "C" || name === "d") await service.verify(apiKey);
        expect(id).toBeDefined();
      }
      await expect
        .poll(
          async () =>
            (await everyPage(service, { organizationId })).filter(({ lastUsedAt }) => lastUsedAt).length,
          { timeout: 5_000 },
        )
        .toBe(2);
      const ascending = await everyPage(service, { organizationId, sort, order: "asc", limit: "2" });
      const descending = await everyPage(service, { organizationId, sort, order: "desc", limit: "1" });
      expect(ascending).toHaveLength(5);
      expect(descending.map(({ id }) => id)).toEqual(ascending.map(({ id }) => id).toReversed());
      if (sort === "name") expect(ascending.map(({ name }) => name)).toEqual(["a", "a", "b", "C", "d"]);
      if (sort === "lastUsedAt")
        expect(ascending.slice(0, 3).map(({ lastUsedAt }) => lastUsedAt)).toEqual([null, null, null]);
    },
  );

  test("pages by number as documented", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    for (let index = 0; index < 3; index += 1) await issue({ name: `Key ${index}` });
    const page = async (number: string) =>
      (
        await service.as("viewer")("GET /credentials", {
          query: { organizationId, page: number, limit: "2" },
        })
      ).data;
    expect((await page("1")).map(({ name }) => name)).toEqual(["Key 2", "Key 1"]);
    expect((await page("2")).map(({ name }) => name)).toEqual(["Key 0"]);
  });

  test("finds by name, last 4 and id, whatever the case", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    const wanted = await issue({ name: "100%_Real Name" });
    await issue({ name: "Another" });
    for (const q of [
      "real n",
      "0%_r",
      wanted.last4,
      wanted.last4.toUpperCase(),
      wanted.id,
      wanted.id.toUpperCase(),
    ]) {
      expect(
        (await everyPage(service, { organizationId, q })).map(({ id }) => id),
        q,
      ).toContain(wanted.id);
    }
    expect(await everyPage(service, { organizationId, q: "1%R" })).toEqual([]);
    expect(await everyPage(service, { organizationId, q: "no such name" })).toEqual([]);
  });

  test("filters by status and environment", async ({ service }) => {
    const { organizationId, teamId, issue } = await newCustomer(service);
    const admin = service.as("admin");
    const byName = {
      active: await issue({ name: "active" }),
      rotating: await issue({ name: "rotating" }),
      expired: await issue({ name: "expired", environment: "staging" }),
      revoked: await issue({ name: "revoked", environment: "staging" }),
    };
    await admin("POST /credentials/{credentialId}/rotate", {
      params: { credentialId: byName.rotating.id },
      body: { overlapSeconds: 60 },
    });
    await admin("DELETE /credentials/{credentialId}", { params: { credentialId: byName.revoked.id } });
    await service.sql("update credentials set expires_at = now() where id = $1", [byName.expired.id]);
    const names = async (query: Query) =>
      (await everyPage(service, { organizationId, sort: "name", order: "asc", ...query })).map(
        ({ name }) => name,
      );
    for (const status of Object.keys(byName)) {
      expect(await names({ status })).toEqual([status]);
      expect(
        (await everyPage(service, { organizationId, status })).map((credential) => credential.status),
      ).toEqual([status]);
    }
    expect(await names({ status: "active,rotating" })).toEqual(["active", "rotating"]);
    expect(await names({ environment: "staging" })).toEqual(["expired", "revoked"]);
    expect(await names({ teamId, status: "expired", environment: "staging" })).toEqual(["expired"]);
  });

  test("a key that the release before rotated and ended is listed as what it is", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    const { id } = await issue();
    const listed = async (status: string) =>
      (await everyPage(service, { organizationId, status })).map((credential) => credential.id);
    // It knows nothing of `credentials.overlap_ends_at`.
    await service.sql(
      "update credential_secrets set ends_at = now() + interval '1 hour' where credential_id = $1",
      [id],
    );
    await service.sql(
      `insert into credential_secrets (credential_id, version, hmac, pepper_version, last4, created_at)
       select credential_id, 2, sha256(hmac), pepper_version, 'abcd', now() from credential_secrets where credential_id = $1`,
      [id],
    );
    await service.sql("update credentials set version = 2, rotated_at = now() where id = $1", [id]);
    expect(await listed("rotating")).toEqual([id]);
    expect(await listed("active")).toEqual([]);
    await service.sql(
      "update credential_secrets set ends_at = now() where credential_id = $1 and version = 1",
      [id],
    );
    expect(await listed("rotating")).toEqual([]);
    expect(await listed("active")).toEqual([id]);
  });

  test("sorted by status shows the live ones first, whatever the pages", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    const admin = service.as("admin");
    const [, rotating, expired, revoked] = [
      await issue(),
      await issue(),
      await issue(),
      await issue(),
      await issue(),
    ];
    await admin("POST /credentials/{credentialId}/rotate", {
      params: { credentialId: rotating.id },
      body: { overlapSeconds: 60 },
    });
    await admin("DELETE /credentials/{credentialId}", { params: { credentialId: revoked.id } });
    await service.sql("update credentials set expires_at = now() where id = $1", [expired.id]);
    for (const limit of ["1", "2", "3", "100"]) {
      const statuses = async (order: string) =>
        (await everyPage(service, { organizationId, sort: "status", order, limit })).map(
          ({ status }) => status,
        );
      const ascending = ["active", "active", "rotating", "expired", "revoked"];
      expect(await statuses("asc")).toEqual(ascending);
      expect(await statuses("desc")).toEqual(ascending.toReversed());
    }
  });

  test("filters by what a key may do, by whom and when it was made, used and expires", async ({
    service,
  }) => {
    const { organizationId, issue } = await newCustomer(service);
    await issue({ name: "writes", expiresAt: "2090-01-01T00:00:00Z" });
    const reads = await issue({ name: "reads", permissions: ["read"] });
    const old = await issue({ name: "old" });
    await service.verify(reads.apiKey);
    await expect
      .poll(
        async () =>
          (await everyPage(service, { organizationId, neverUsed: "false" })).filter((key) => key.lastUsedAt),
        { timeout: 5_000 },
      )
      .toHaveLength(1);
    await service.sql(
      "update credentials set created_at = now() - interval '400 days', created_by_id = 'x|kim' where id = $1",
      [old.id],
    );
    await service.sql(
      "update credential_activity set last_used_at = now() - interval '100 days' where credential_id = $1",
      [old.id],
    );
    const names = async (query: Query) =>
      (await everyPage(service, { organizationId, sort: "name", order: "asc", ...query })).map(
        ({ name }) => name,
      );
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const cases: [Query, string[]][] = [
      [{ permissions: "read" }, ["reads"]],
      [{ permissions: "read,write" }, ["old", "writes"]],
      [{ createdBy: "x|kim" }, ["old"]],
      [{ createdBefore: ago(365) }, ["old"]],
      [{ createdAfter: ago(365) }, ["reads", "writes"]],
      [{ usedBefore: ago(90) }, ["old"]],
      [{ usedAfter: ago(90) }, ["reads"]],
      [{ neverUsed: "true" }, ["writes"]],
      [{ expiresBefore: "2090-01-02T00:00:00Z" }, ["writes"]],
      [{ expiresAfter: "2090-01-02T00:00:00Z" }, []],
      [{ neverExpires: "true" }, ["old", "reads"]],
      [{ neverExpires: "true", permissions: "read", usedAfter: ago(1) }, ["reads"]],
    ];
    for (const [query, expected] of cases)
      expect(await names(query), JSON.stringify(query)).toEqual(expected);
  });

  test.for([
    ["limit", "limit=0"],
    ["limit", "limit=101"],
    ["limit", "limit=x"],
    ["page", "page=0"],
    ["cursor", "cursor=rubbish"],
    [
      "cursor",
      `cursor=${Buffer.from(JSON.stringify(["createdAt", "desc", "no date", "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10"])).toString("base64url")}`,
    ],
    [
      "cursor",
      `cursor=${Buffer.from(JSON.stringify(["name", "desc", "a", "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10"])).toString("base64url")}`,
    ],
    ["status.0", "status=dead"],
    ["environment.0", "environment=test"],
    ["sort", "sort=hmac"],
    ["order", "order=up"],
    ["organizationId", "organizationId=1"],
    ["permissions", "permissions=write"],
    ["createdBefore", "createdBefore=yesterday"],
    ["createdAfter", "createdAfter=0000-01-01T00:00:00Z"],
    ["usedBefore", "usedBefore=2026-02-31T00:00:00Z"],
    ["neverUsed", "neverUsed=yes"],
    [
      "cursor",
      `cursor=${Buffer.from(JSON.stringify(["status", "desc", "x", "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10"])).toString("base64url")}&sort=status`,
    ],
    ["q", "q=qapi_abc"],
    ["q", "q=x%00"],
    ["unknown", "unknown=1"],
    ["limit", "limit=1&limit=2"],
  ] as const)("a wrong %s is refused by name: %s", async ([field, query], { service }) => {
    const response = await service.send(`/credentials?${query}`, {
      headers: { authorization: `Bearer ${await service.actorToken()}` },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "VALIDATION_ERROR", details: { field, reason: expect.any(String) } },
    });
  });
});
