import { expect, test } from "vitest";
import { judge, type SecretFacts } from "./verdict";

const now = new Date("2026-03-01T12:00:00.000Z");
const past = new Date(now.getTime() - 1);
const future = new Date(now.getTime() + 60_000);
const open = { permissions: ["read", "write"], suspendedAt: null, archivedAt: null } as const;
const secret: SecretFacts = {
  credentialId: "c",
  version: 1,
  organizationId: "o",
  teamId: "t",
  permissions: ["read", "write"],
  environment: "production",
  expiresAt: null,
  revokedAt: null,
  endsAt: null,
  organization: open,
  team: open,
};

test("a good key is accepted, and a write counts as one", () => {
  expect(judge(secret, ["GET"], now)).toEqual({
    kind: "accepted",
    permissions: ["read", "write"],
    expiresAt: null,
    writes: false,
  });
  expect(judge(secret, ["GET", "POST"], now)).toMatchObject({ kind: "accepted", writes: true });
});

test.each([
  ["revoked", { revokedAt: past }],
  ["expired", { expiresAt: now }],
  ["an old secret whose overlap ended", { endsAt: past }],
  ["of a suspended organization", { organization: { ...open, suspendedAt: past } }],
  ["of an archived team", { team: { ...open, archivedAt: past } }],
  ["without any permission in common", { permissions: ["read"], team: { ...open, permissions: ["write"] } }],
] as const)("a key that is %s is refused", (_, change) => {
  expect(judge({ ...secret, ...change }, ["GET"], now)).toEqual({ kind: "refused" });
});

test.each([
  ["the key", { permissions: ["read"] }],
  ["the team", { team: { ...open, permissions: ["read"] } }],
  ["the organization", { organization: { ...open, permissions: ["read"] } }],
] as const)("where %s only reads, any method that writes is turned away", (_, change) => {
  expect(judge({ ...secret, ...change }, ["GET", "DELETE"], now)).toEqual({ kind: "read-only" });
  expect(judge({ ...secret, ...change }, ["GET"], now)).toMatchObject({
    kind: "accepted",
    permissions: ["read"],
  });
});

test("the end that is told is that of the secret presented", () => {
  const later = new Date(future.getTime() + 1);
  expect(judge({ ...secret, endsAt: future, expiresAt: later }, ["GET"], now)).toMatchObject({
    expiresAt: future,
  });
  expect(judge({ ...secret, expiresAt: later }, ["GET"], now)).toMatchObject({ expiresAt: later });
});
