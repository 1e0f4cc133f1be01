import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { newCustomer, test, type TestService } from "./fixtures";

const revoke = async (service: TestService, id: string, reason: "unused" | "exposed" = "unused") =>
  (
    await service.as("admin")("DELETE /credentials/{credentialId}", {
      params: { credentialId: id },
      query: { reason },
    })
  ).data;

const restore = async (service: TestService, revoked: { id: string; revokedAt: string }[]) => {
  const revocations = revoked.map(({ id, revokedAt }) => ({ id, revokedAt }));
  return (await service.as("admin")("POST /credentials/restore", { body: { revocations } })).data;
};

describe("restoring many", () => {
  test("brings back each that can be, and says of the others why not", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const [good, exposed, old, again, live] = [
      await issue(),
      await issue(),
      await issue(),
      await issue(),
      await issue(),
    ];
    const revokedGood = await revoke(service, good.id);
    const revokedExposed = await revoke(service, exposed.id, "exposed");
    await revoke(service, old.id);
    const [row] = await service.sql<{ at: string }>(
      "update credentials set revoked_at = now() - interval '60 minutes' where id = $1 returning revoked_at as at",
      [old.id],
    );
    const first = await revoke(service, again.id);
    await restore(service, [first]);
    await revoke(service, again.id);
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect((await service.verify(good.apiKey)).status).toBe(401);

    const unknown = { id: randomUUID(), revokedAt: first.revokedAt };
    const answers = await restore(service, [
      { id: again.id, revokedAt: first.revokedAt },
      unknown,
      { id: good.id, revokedAt: revokedGood.revokedAt },
      { id: exposed.id, revokedAt: revokedExposed.revokedAt },
      { id: live.id, revokedAt: first.revokedAt },
      { id: old.id, revokedAt: new Date(row?.at ?? "").toISOString() },
    ]);
    expect(answers.map(({ id, outcome, refusedMeanwhile }) => [id, outcome, refusedMeanwhile])).toEqual([
      [again.id, "revoked-again", null],
      [unknown.id, "not-found", null],
      [good.id, "restored", 2],
      [exposed.id, "exposed", null],
      [live.id, "not-revoked", null],
      [old.id, "restore-window-over", null],
    ]);
    expect(answers.map(({ credential }) => credential?.status)).toEqual([
      "revoked",
      undefined,
      "active",
      "revoked",
      "active",
      "revoked",
    ]);
    expect((await service.verify(good.apiKey)).status).toBe(200);
    for (const { apiKey } of [exposed, old, again]) expect((await service.verify(apiKey)).status).toBe(401);
  });

  test("takes back a revocation of all, each key with its own audit event", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    const keys = [await issue(), await issue(), await issue({ teamId: null })];
    const { data: revoked } = await service.as("admin")("POST /organizations/{organizationId}/revoke-all", {
      params: { organizationId },
      body: { expectedCount: 3 },
    });
    for (const { apiKey } of keys) expect((await service.verify(apiKey)).status).toBe(401);
    const answers = await restore(
      service,
      revoked.map(({ id, revokedAt }) => ({ id, revokedAt: revokedAt ?? "" })),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(["restored", "restored", "restored"]);
    for (const { apiKey } of keys) expect((await service.verify(apiKey)).status).toBe(200);
    const { data: events } = await service.as("viewer")("GET /audit", {
      query: { organizationId, action: "credential.restored" },
    });
    expect(new Set(events.map(({ credential }) => credential?.id))).toEqual(
      new Set(keys.map(({ id }) => id)),
    );
    expect(events).toHaveLength(3);
  });

  test("never slips past a revocation of all as exposed", { timeout: 30_000 }, async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service);
    const admin = service.as("admin");
    const ids = [(await issue()).id, (await issue()).id, (await issue()).id];
    for (let round = 0; round < 20; round += 1) {
      await service.sql(
        "update credentials set revocation_reason = 'other' where organization_id = $1 and revoked_at is not null",
        [organizationId],
      );
      const { data: revoked } = await admin("POST /credentials/revoke", { body: { ids } });
      const [restored, all] = await Promise.allSettled([
        restore(
          service,
          revoked.map(({ id, revokedAt }) => ({ id, revokedAt: revokedAt ?? "" })),
        ),
        admin("POST /organizations/{organizationId}/revoke-all", {
          params: { organizationId },
          body: { expectedCount: 0, reason: "exposed" },
        }),
      ]);
      const { data: after } = await admin("GET /credentials", { query: { organizationId } });
      const reasons = after.map(({ revocationReason }) => revocationReason);
      expect(restored.status).toBe("fulfilled");
      expect(reasons, `round ${round}`).toEqual(
        all.status === "fulfilled" ? ["exposed", "exposed", "exposed"] : [null, null, null],
      );
    }
  });

  test("is not for viewers", async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    const { revokedAt } = await revoke(service, id);
    const asked = service.as("viewer")("POST /credentials/restore", {
      body: { revocations: [{ id, revokedAt }] },
    });
    await expect(asked).rejects.toMatchObject({ status: 403 });
    expect((await service.verify(apiKey)).status).toBe(401);
  });

  test.for([
    ["none", []],
    ["one twice", Array.from({ length: 2 }, () => ({ id: "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10" }))],
    ["201", Array.from({ length: 201 }, () => ({ id: randomUUID() }))],
  ] as const)("refuses %s, and names the field", async ([, named], { service }) => {
    const revocations = named.map((revocation) => ({ ...revocation, revokedAt: "2026-01-01T00:00:00Z" }));
    await expect(restore(service, revocations)).rejects.toMatchObject({
      status: 400,
      details: { field: "revocations" },
    });
  });
});
