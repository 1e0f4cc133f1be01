import { expect, test } from "vitest";
import { blockOf, isReading, permissionsInEffect } from "./permissions";

const open = { permissions: ["read", "write"], suspendedAt: null, archivedAt: null } as const;
const at = new Date("2026-03-01T12:00:00.000Z");

test("a key can do what key, team and organization permit in common", () => {
  expect(permissionsInEffect(["read", "write"], ["read", "write"])).toEqual(["read", "write"]);
  expect(permissionsInEffect(["write", "read"], ["read"], ["read", "write"])).toEqual(["read"]);
});

test.each([
  ["organization-archived", { ...open, archivedAt: at, suspendedAt: at }, null],
  ["organization-suspended", { ...open, suspendedAt: at }, open],
  ["team-archived", open, { ...open, archivedAt: at }],
  ["team-suspended", open, { ...open, suspendedAt: at }],
  [null, open, open],
  [null, open, null],
] as const)("the block is %s", (expected, organization, team) => {
  expect(blockOf(organization, team)).toBe(expected);
});

test("only the safe methods read", () => {
  expect(["GET", "head", "OPTIONS"].every(isReading)).toBe(true);
  expect(["POST", "PUT", "PATCH", "DELETE", "CONNECT", "PURGE", ""].some(isReading)).toBe(false);
});
