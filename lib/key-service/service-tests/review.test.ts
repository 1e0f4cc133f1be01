import { expect } from "vitest";
import type { ReviewReason } from "@/lib/key-service/contract/vocabulary";
import { newCustomer, test, type TestService } from "./fixtures";

const open = async ({ as }: TestService, organizationId: string, query = {}) =>
  (await as("viewer")("GET /review", { query: { organizationId, limit: "100", ...query } })).data;

const age = (service: TestService, id: string, days: number) =>
  service.sql("update credentials set created_at = now() - make_interval(days => $2) where id = $1", [
    id,
    days,
  ]);

const activity = (service: TestService, id: string, change: string) =>
  service.sql(`update credential_activity set ${change} where credential_id = $1`, [id]);

/** A key for each reason, and one with none. */
async function keysToReview(service: TestService) {
  const { issue, organizationId, teamId } = await newCustomer(service);
  await service.sql("update usage_recording set began_at = now() - interval '1 year'");
  const admin = service.as("admin");
  const made: Partial<Record<ReviewReason | "none", string>> = {};
  const add = async (name: ReviewReason | "none", change = {}) =>
    (made[name] = (await issue({ name, ...change })).id);

  await add("none");
  const unused = await add("unused");
  await age(service, unused, 200);
  await activity(
    service,
    unused,
    "last_used_at = now() - interval '91 days', last_write_at = now() - interval '91 days'",
  );
  await age(service, await add("never-used"), 15);
  await add("expiring", { expiresAt: new Date(Date.now() + 13 * 86_400_000).toISOString() });
  const unrotated = await add("no-rotation");
  await age(service, unrotated, 366);
  await activity(service, unrotated, "last_used_at = now(), last_write_at = now()");
  const reader = await add("only-reads");
  await age(service, reader, 40);
  await activity(service, reader, "last_used_at = now()");
  const rotating = await add("unfinished-rotation");
  await admin("POST /credentials/{credentialId}/rotate", {
    params: { credentialId: rotating },
    body: { overlapSeconds: 600 },
  });
  const staging = await add("staging-busier", { environment: "staging", permissions: ["read"] });
  await activity(service, staging, "requests_30d = 5, last_used_at = now()");
  const tried = await add("refused-attempts");
  const { data: revoked } = await admin("DELETE /credentials/{credentialId}", {
    params: { credentialId: tried },
  });
  await service.sql("insert into revocation_attempts values ($1, $2, 3, now())", [tried, revoked.revokedAt]);
  await service.refreshFigures();
  return { organizationId, teamId, made };
}

test("each reason finds its key, the most urgent first, and a key without one is not shown", async ({
  service,
}) => {
  const { organizationId } = await keysToReview(service);
  const items = await open(service, organizationId);
  expect(items.map(({ credential, reasons }) => [credential.name, reasons])).toEqual([
    ["refused-attempts", ["refused-attempts"]],
    ["unfinished-rotation", ["unfinished-rotation"]],
    ["expiring", ["expiring"]],
    ["staging-busier", ["staging-busier"]],
    ["never-used", ["never-used"]],
    ["unused", ["unused"]],
    ["no-rotation", ["no-rotation"]],
    ["only-reads", ["only-reads"]],
  ]);
  const [tried, ...others] = items;
  expect(Date.now() - Date.parse(tried?.lastAttemptAt ?? "")).toBeLessThan(60_000);
  expect(others.map(({ lastAttemptAt }) => lastAttemptAt)).toEqual(others.map(() => null));
  expect(
    (await open(service, organizationId, { reason: "unused,expiring" })).map(
      ({ credential }) => credential.name,
    ),
  ).toEqual(["expiring", "unused"]);
  expect(
    (await open(service, organizationId, { environment: "staging" })).map(
      ({ credential }) => credential.name,
    ),
  ).toEqual(["staging-busier"]);
  const { data: overview } = await service.as("viewer")("GET /overview", {});
  expect(overview.attention.find(({ reason }) => reason === "only-reads")?.count).toBeGreaterThanOrEqual(1);
  expect(overview.asOf).not.toBeNull();
  expect(overview.usage.days).toHaveLength(30);
  expect(overview.latestChanges[0]).toMatchObject({
    action: "credential.revoked",
    actor: { name: "Dana Reyes" },
  });
});

test("a kept key rests until its day, and what was decided stays to be read", async ({ service }) => {
  const { organizationId, made } = await keysToReview(service);
  const admin = service.as("admin");
  const credentialId = made.unused ?? "";
  const lookAgainAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const { data: review } = await admin("POST /credentials/{credentialId}/reviews", {
    params: { credentialId },
    body: { decision: "kept", reason: "Used once a year, in May", lookAgainAt },
  });
  expect(review).toMatchObject({ decision: "kept", decidedBy: { name: "Dana Reyes" }, lookAgainAt });
  const names = async () => (await open(service, organizationId)).map(({ credential }) => credential.name);
  expect(await names()).not.toContain("unused");
  await service.refreshFigures();
  expect(await names()).not.toContain("unused");

  const decided = await open(service, organizationId, { state: "decided" });
  expect(decided).toMatchObject([
    { credential: { id: credentialId }, review: { id: review.id, reason: "Used once a year, in May" } },
  ]);

  await service.sql("update credential_reviews set look_again_at = now() where id = $1", [review.id]);
  expect(await names()).toContain("unused");
  const again = (await open(service, organizationId)).find(
    ({ credential }) => credential.id === credentialId,
  );
  expect(again?.review?.id).toBe(review.id);

  const { data: events } = await service.as("viewer")("GET /audit", {
    query: { credentialId, action: "credential.reviewed" },
  });
  expect(events).toMatchObject([{ detail: { decision: "kept", reason: "Used once a year, in May" } }]);
});

test("a key that is kept anew rests until its new day, even if that is earlier", async ({ service }) => {
  const { organizationId, made } = await keysToReview(service);
  const credentialId = made.unused ?? "";
  const keep = async (days: number) =>
    service.as("admin")("POST /credentials/{credentialId}/reviews", {
      params: { credentialId },
      body: {
        decision: "kept",
        reason: `Looked at again in ${days} days`,
        lookAgainAt: new Date(Date.now() + days * 86_400_000).toISOString(),
      },
    });
  await keep(365);
  const { data: last } = await keep(1);
  await service.refreshFigures();
  await service.sql("update credential_reviews set look_again_at = now() where id = $1", [last.id]);
  expect((await open(service, organizationId)).map(({ credential }) => credential.name)).toContain("unused");
  const attention = async () =>
    (await service.as("viewer")("GET /overview", {})).data.attention.find(
      ({ reason }) => reason === "unused",
    );
  const before = (await attention())?.count ?? 0;
  await service.refreshFigures();
  expect((await attention())?.count).toBe(before + 1);
});

test("a decision keeps the reasons for which it was made, and is found by them", async ({ service }) => {
  const { organizationId, made } = await keysToReview(service);
  const admin = service.as("admin");
  const params = { credentialId: made.unused ?? "" };
  await admin("DELETE /credentials/{credentialId}", { params });
  // The figures may be refreshed between the revocation and its record.
  await service.refreshFigures();
  await admin("POST /credentials/{credentialId}/reviews", {
    params,
    body: { decision: "revoked", reason: "Nobody needs it", reasons: ["unused"] },
  });
  await admin("POST /credentials/{credentialId}/reviews", {
    params: { credentialId: made["no-rotation"] ?? "" },
    body: { decision: "kept", reason: "To be rotated in May" },
  });
  await service.refreshFigures();
  const decided = async (reason: ReviewReason) =>
    (await open(service, organizationId, { state: "decided", reason })).map(
      ({ credential, reasons, review }) => [credential.name, reasons, review?.decision],
    );
  expect(await decided("unused")).toEqual([["unused", ["unused"], "revoked"]]);
  expect(await decided("no-rotation")).toEqual([["no-rotation", ["no-rotation"], "kept"]]);
  expect(await decided("never-used")).toEqual([]);
});

test("a revocation that is taken back decides nothing: what was decided before holds again", async ({
  service,
}) => {
  const { organizationId, made } = await keysToReview(service);
  const admin = service.as("admin");
  const names = async () => (await open(service, organizationId)).map(({ credential }) => credential.name);
  const decide = (name: ReviewReason, decision: "kept" | "revoked") =>
    admin("POST /credentials/{credentialId}/reviews", {
      params: { credentialId: made[name] ?? "" },
      body: { decision, reason: "Looked at" },
    });
  await decide("no-rotation", "kept");
  for (const name of ["unused", "no-rotation"] as const) {
    await admin("DELETE /credentials/{credentialId}", { params: { credentialId: made[name] ?? "" } });
    await decide(name, "revoked");
  }
  expect(await names()).not.toContain("unused");
  for (const name of ["unused", "no-rotation"] as const)
    await admin("POST /credentials/{credentialId}/restore", { params: { credentialId: made[name] ?? "" } });
  expect(await names()).toContain("unused");
  expect(await names()).not.toContain("no-rotation");
  await service.refreshFigures();
  expect(await names()).toContain("unused");
  expect(await names()).not.toContain("no-rotation");
});

test("a dead key that was tried is set aside until its day, whatever was decided while it was alive", async ({
  service,
}) => {
  const { organizationId, made } = await keysToReview(service);
  const decide = (decision: "kept" | "set-aside") =>
    service.as("admin")("POST /credentials/{credentialId}/reviews", {
      params: { credentialId: made["refused-attempts"] ?? "" },
      body: { decision, reason: "The customer knows" },
    });
  const names = async () => (await open(service, organizationId)).map(({ credential }) => credential.name);
  await decide("kept");
  await service.refreshFigures();
  expect(await names()).toContain("refused-attempts");
  const { data: review } = await decide("set-aside");
  expect(await names()).not.toContain("refused-attempts");
  await service.refreshFigures();
  expect(await names()).not.toContain("refused-attempts");
  await service.sql("update credential_reviews set look_again_at = now() where id = $1", [review.id]);
  expect(await names()).toContain("refused-attempts");
});

test("a key that was revoked is not shown as unused any more, at once", async ({ service }) => {
  const { organizationId, made } = await keysToReview(service);
  await service.as("admin")("DELETE /credentials/{credentialId}", {
    params: { credentialId: made.unused ?? "" },
  });
  expect((await open(service, organizationId)).map(({ credential }) => credential.name)).not.toContain(
    "unused",
  );
});

test.for([
  ["decision", { decision: "ignored", reason: "x" }],
  ["reason", { decision: "kept" }],
  ["reason", { decision: "kept", reason: " " }],
  ["lookAgainAt", { decision: "kept", reason: "x", lookAgainAt: "2020-01-01T00:00:00Z" }],
  ["lookAgainAt", { decision: "kept", reason: "x", lookAgainAt: "2190-01-01T00:00:00Z" }],
  ["lookAgainAt", { decision: "revoked", reason: "x", lookAgainAt: "2030-01-01T00:00:00Z" }],
  ["reasons.0", { decision: "kept", reason: "x", reasons: ["boredom"] }],
] as const)("a review with a wrong %s is refused", async ([field, body], { service }) => {
  const { issue } = await newCustomer(service);
  const { id } = await issue();
  const response = await service.send(`/credentials/${id}/reviews`, {
    method: "POST",
    headers: { authorization: `Bearer ${await service.actorToken()}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { details: { field } } });
});
