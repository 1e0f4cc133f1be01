import { describe, expect } from "vitest";
import { newCustomer, test, type TestService } from "./fixtures";

const isGood = async (service: TestService, apiKey: string) => (await service.verify(apiKey)).status === 200;
const calls = (service: TestService, credentialId: string) => {
  const admin = service.as("admin");
  const params = { credentialId };
  return {
    rotate: async (overlapSeconds: number, ifVersion?: number) => {
      const { data } = await admin("POST /credentials/{credentialId}/rotate", {
        params,
        body: { overlapSeconds, ...(ifVersion !== undefined && { ifVersion }) },
      });
      return { ...data, apiKey: data.apiKey ?? "" };
    },
    move: (endsAt: string) =>
      admin("PATCH /credentials/{credentialId}/rotation", { params, body: { endsAt } }),
    revoke: async (reason?: "exposed" | "unused") =>
      (await admin("DELETE /credentials/{credentialId}", { params, query: { ...(reason && { reason }) } }))
        .data,
    restore: async (ifRevokedAt?: string) =>
      (
        await admin("POST /credentials/{credentialId}/restore", {
          params,
          query: { ...(ifRevokedAt && { ifRevokedAt }) },
        })
      ).data,
    update: (body: { name?: string; expiresAt?: string | null }) =>
      admin("PATCH /credentials/{credentialId}", { params, body }),
    read: async () => (await admin("GET /credentials/{credentialId}", { params })).data,
  };
};

describe("rotating", () => {
  test("both secrets live for the overlap, and the key keeps its id and name", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const old = await issue();
    const rotated = await calls(service, old.id).rotate(3_600, 1);
    expect(rotated).toMatchObject({
      id: old.id,
      name: old.name,
      version: 2,
      status: "rotating",
      last4: rotated.apiKey.slice(-4),
    });
    expect(rotated.secrets.map(({ last4 }) => last4)).toEqual([
      rotated.apiKey.slice(-4),
      old.apiKey.slice(-4),
    ]);
    expect(await isGood(service, old.apiKey)).toBe(true);
    expect(await isGood(service, rotated.apiKey)).toBe(true);
    const told = await (await service.verify(old.apiKey)).json();
    expect(told).toMatchObject({ data: { expiresAt: rotated.overlapEndsAt } });
  });

  test("without an overlap the old secret is dead at once", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const old = await issue();
    const rotated = await calls(service, old.id).rotate(0);
    expect(rotated.status).toBe("active");
    expect(await isGood(service, old.apiKey)).toBe(false);
    expect(await isGood(service, rotated.apiKey)).toBe(true);
  });

  test("of many at once one wins", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    const { rotate, read } = calls(service, id);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => rotate(60, 1)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({
          status: 409,
          details: { reason: "version-changed", version: 2 },
        });
    }
    expect((await read()).secrets).toHaveLength(2);
  });

  test("a rotation under way stands in the way of the next", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    const { rotate } = calls(service, id);
    await rotate(60);
    await expect(rotate(60)).rejects.toMatchObject({ status: 409, details: { reason: "already-rotating" } });
  });

  test("the overlap ends with the key's own expiry at the latest", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const { id } = await issue({ expiresAt });
    const { rotate, move, update } = calls(service, id);
    expect((await rotate(604_800)).overlapEndsAt).toBe(expiresAt);
    expect((await move(new Date(Date.now() + 86_400_000).toISOString())).data.overlapEndsAt).toBe(expiresAt);
    const sooner = new Date(Date.now() + 30_000).toISOString();
    expect((await update({ expiresAt: sooner })).data.overlapEndsAt).toBe(sooner);
  });

  test("the overlap can be ended now, and then stays ended", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const old = await issue();
    const { rotate, move } = calls(service, old.id);
    await rotate(3_600);
    const later = new Date(Date.now() + 7_200_000).toISOString();
    expect((await move(later)).data.overlapEndsAt).toBe(later);
    expect((await move("now")).data.status).toBe("active");
    expect(await isGood(service, old.apiKey)).toBe(false);
    await expect(move(later)).rejects.toMatchObject({ status: 409, details: { reason: "not-rotating" } });
  });

  test.for([-1, 1.5, 30 * 86_400 + 1])(
    "an overlap of %d s is refused by name",
    async (overlapSeconds, { service }) => {
      const { issue } = await newCustomer(service);
      const { id } = await issue();
      await expect(calls(service, id).rotate(overlapSeconds)).rejects.toMatchObject({
        status: 400,
        details: { field: "overlapSeconds" },
      });
    },
  );
});

describe("revoking", () => {
  test("refuses every secret from the very next request", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const old = await issue();
    const { rotate, revoke, read } = calls(service, old.id);
    const { apiKey } = await rotate(3_600);
    const { revokedAt, refusedSince } = await revoke();
    expect(await isGood(service, old.apiKey)).toBe(false);
    expect(await isGood(service, apiKey)).toBe(false);
    expect(await read()).toMatchObject({
      status: "revoked",
      revokedAt,
      refusedSince,
      revokedBy: { name: "Dana Reyes" },
      revocationReason: "other",
    });
  });

  test("again keeps the moment, and may raise the reason to exposed", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    const { revoke, restore } = calls(service, id);
    const first = await revoke("unused");
    expect(await revoke()).toMatchObject({ revokedAt: first.revokedAt, reason: "unused" });
    expect(await revoke("exposed")).toMatchObject({
      revokedAt: first.revokedAt,
      reason: "exposed",
      restorableUntil: null,
    });
    expect(await revoke("unused")).toMatchObject({ reason: "exposed" });
    await expect(restore()).rejects.toMatchObject({ status: 409, details: { reason: "exposed" } });
  });

  test("wins every race against rotating", async ({ service }) => {
    const { issue } = await newCustomer(service);
    for (let round = 0; round < 10; round += 1) {
      const { id, apiKey } = await issue();
      const { rotate, revoke, read } = calls(service, id);
      const [rotated] = await Promise.allSettled([rotate(60), revoke()]);
      expect((await read()).status).toBe("revoked");
      expect(await isGood(service, apiKey)).toBe(false);
      if (rotated.status === "fulfilled") expect(await isGood(service, rotated.value.apiKey)).toBe(false);
    }
  });

  test("a revoked key can not be rotated or given another expiry", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    const { revoke, rotate, update } = calls(service, id);
    await revoke();
    await expect(rotate(0)).rejects.toMatchObject({ status: 409, details: { reason: "revoked" } });
    await expect(update({ expiresAt: null })).resolves.toBeDefined();
    await expect(update({ expiresAt: "2090-01-01T00:00:00Z" })).rejects.toMatchObject({ status: 409 });
  });
});

describe("restoring", () => {
  test("brings the same key back and counts what was refused meanwhile", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const { revoke, restore, read } = calls(service, id);
    await revoke();
    for (let attempt = 0; attempt < 3; attempt += 1) expect(await isGood(service, apiKey)).toBe(false);
    expect(await restore()).toMatchObject({ id, status: "active", revokedAt: null, refusedMeanwhile: 3 });
    expect(await isGood(service, apiKey)).toBe(true);
    await revoke();
    expect(await read()).toMatchObject({ attemptsSinceRevocation: 0 });
  });

  test("an overlap that ended meanwhile stays ended", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const old = await issue();
    const { rotate, revoke, restore } = calls(service, old.id);
    const { apiKey } = await rotate(3_600);
    await revoke();
    await service.sql(
      "update credential_secrets set ends_at = now() where credential_id = $1 and version = 1",
      [old.id],
    );
    expect(await restore()).toMatchObject({ status: "active" });
    expect(await isGood(service, apiKey)).toBe(true);
    expect(await isGood(service, old.apiKey)).toBe(false);
  });

  test.for([
    ["restore-window-over", "revoked_at = now() - interval '60 minutes'"],
    ["expired", "expires_at = now()"],
  ] as const)("is refused: %s", async ([reason, change], { service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const { revoke, restore } = calls(service, id);
    await revoke();
    await service.sql(`update credentials set ${change} where id = $1`, [id]);
    await expect(restore()).rejects.toMatchObject({ status: 409, details: { reason } });
    expect(await isGood(service, apiKey)).toBe(false);
  });

  test("who saw an earlier revocation does not undo a later one", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const { revoke, restore } = calls(service, id);
    const seen = await revoke();
    await restore(seen.revokedAt);
    const later = await revoke();
    await expect(restore(seen.revokedAt)).rejects.toMatchObject({
      status: 409,
      details: { reason: "revoked-again", revokedAt: later.revokedAt },
    });
    expect(await isGood(service, apiKey)).toBe(false);
    expect(await restore(later.revokedAt)).toMatchObject({ status: "active" });
  });

  test("a key that is not revoked has nothing to restore", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    await expect(calls(service, id).restore()).rejects.toMatchObject({
      status: 409,
      details: { reason: "not-revoked" },
    });
  });
});

describe("changing", () => {
  test("a name and an expiry", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    const { update, read } = calls(service, id);
    await update({ name: "Nightly sync" });
    await update({ expiresAt: "2090-01-01T00:00:00+01:00" });
    expect(await read()).toMatchObject({
      name: "Nightly sync",
      expiresAt: "2089-12-31T23:00:00.000Z",
      lastUsedAt: null,
    });
  });

  test("to a moment that is past is refused by name", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id } = await issue();
    await expect(calls(service, id).update({ expiresAt: "2020-01-01T00:00:00Z" })).rejects.toMatchObject({
      status: 400,
      details: { field: "expiresAt" },
    });
  });
});
