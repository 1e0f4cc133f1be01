import { expect, test } from "vitest";
import { sampleSecret } from "./sample-secret";
import { judge, ruleOn, type SecretFacts } from "./verdict";

const now = new Date("2026-03-01T12:00:00.000Z");
const past = new Date(now.getTime() - 1);
const future = new Date(now.getTime() + 60_000);
const secret = sampleSecret();
const open = secret.organization;

const outcome = (change: Partial<SecretFacts>, writes = false) =>
  judge(ruleOn({ ...secret, ...change }), writes, now.getTime());

test("a good key reads and writes", () => {
  expect(outcome({})).toBe("read");
  expect(outcome({}, true)).toBe("write");
});

test.each([
  ["revoked", { revokedAt: past }],
  ["expired at this very moment", { expiresAt: now }],
  ["an old secret whose overlap ended", { endsAt: past }],
  ["of a suspended organization", { organization: { ...open, suspendedAt: past } }],
  ["of an archived team", { team: { ...open, archivedAt: past } }],
  ["without any permission in common", { permissions: ["read"], team: { ...open, permissions: ["write"] } }],
] as const)("a key that is %s is refused", (_, change) => {
  expect(outcome(change)).toBe("refused");
  expect(outcome(change, true)).toBe("refused");
});

test.each([
  ["the key", { permissions: ["read"] }],
  ["the team", { team: { ...open, permissions: ["read"] } }],
  ["the organization", { organization: { ...open, permissions: ["read"] } }],
] as const)("where %s only reads, a request that writes is turned away", (_, change) => {
  expect(outcome(change, true)).toBe("read-only");
  expect(outcome(change)).toBe("read");
});

test("the end that is told is that of the secret presented", () => {
  const later = new Date(future.getTime() + 1);
  expect(ruleOn({ ...secret, endsAt: future, expiresAt: later }).expiresAt).toBe(future.getTime());
  expect(ruleOn({ ...secret, expiresAt: later }).expiresAt).toBe(later.getTime());
  expect(outcome({ expiresAt: future })).toBe("read");
});
