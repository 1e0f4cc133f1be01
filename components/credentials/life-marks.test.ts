import { expect, test } from "vitest";
import { lifeMarks } from "./life-marks";

const NOW = Date.parse("2026-06-01T00:00:00Z");
const key = {
  status: "active" as const,
  createdAt: "2026-05-22T00:00:00Z",
  rotatedAt: null,
  overlapEndsAt: null,
  revokedAt: null,
  expiresAt: "2026-06-11T00:00:00Z",
};

test("a key half way to its expiry has lived half of the line", () => {
  expect(lifeMarks(key, NOW)).toEqual({
    lived: 50,
    rotated: null,
    overlapEnd: null,
    revoked: null,
    expiry: 100,
  });
});

test("a key that never expires has something ahead of it always", () => {
  expect(lifeMarks({ ...key, expiresAt: null }, NOW).lived).toBeCloseTo(88);
});

test("a revoked key has lived to its revocation, an expired one to its expiry", () => {
  const revoked = { ...key, status: "revoked" as const, revokedAt: "2026-05-27T00:00:00Z" };
  expect(lifeMarks(revoked, NOW)).toMatchObject({ lived: 25, revoked: 25, expiry: 100 });
  const later = Date.parse("2026-07-01T00:00:00Z");
  expect(lifeMarks({ ...key, status: "expired" as const }, later).lived).toBe(100);
});

test("while two secrets live, the line says where the older one ends", () => {
  const rotating = {
    ...key,
    status: "rotating" as const,
    rotatedAt: "2026-05-31T00:00:00Z",
    overlapEndsAt: "2026-06-02T00:00:00Z",
  };
  const { rotated, overlapEnd } = lifeMarks(rotating, NOW);
  expect(rotated).toBeCloseTo(45);
  expect(overlapEnd).toBeCloseTo(55);
});

test("a key that was issued this moment does not divide by nothing", () => {
  expect(lifeMarks({ ...key, expiresAt: null, createdAt: "2026-06-01T00:00:00Z" }, NOW).lived).toBe(0);
});
