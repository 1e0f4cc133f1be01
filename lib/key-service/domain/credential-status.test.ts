import { expect, test } from "vitest";
import { statusOf } from "./credential-status";

const now = new Date("2026-03-01T12:00:00.000Z");
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const life = { expiresAt: null, revokedAt: null, overlapEndsAt: null };

test.each([
  ["nothing ends it", life, "active"],
  ["it expires later", { ...life, expiresAt: after }, "active"],
  ["it expires at this very moment", { ...life, expiresAt: now }, "expired"],
  ["it expired before", { ...life, expiresAt: before }, "expired"],
  ["an overlap runs", { ...life, overlapEndsAt: after }, "rotating"],
  ["an overlap has ended", { ...life, overlapEndsAt: now }, "active"],
  ["an overlap runs but it expired", { ...life, overlapEndsAt: after, expiresAt: before }, "expired"],
  ["it was revoked", { ...life, revokedAt: before }, "revoked"],
  ["it was revoked and has expired since", { ...life, revokedAt: before, expiresAt: before }, "revoked"],
] as const)("when %s it is %s", (_, given, expected) => {
  expect(statusOf(given, now)).toBe(expected);
});
