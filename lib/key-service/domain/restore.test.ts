import { expect, test } from "vitest";
import { restorableUntil, restoreObstacle } from "./restore";

const now = new Date("2026-03-01T12:00:00.000Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const revoked = {
  expiresAt: null,
  revokedAt: minutes(-10),
  revocationReason: "other",
} as const;

test("a key can be restored for 60 minutes", () => {
  expect(restorableUntil(revoked, now)).toEqual(minutes(50));
  expect(restoreObstacle({ ...revoked, revokedAt: new Date(minutes(-60).getTime() + 1) }, now)).toBeNull();
});

test.each([
  ["restore-window-over", { ...revoked, revokedAt: minutes(-60) }],
  ["exposed", { ...revoked, revocationReason: "exposed" }],
  ["expired", { ...revoked, expiresAt: minutes(-1) }],
  ["not-revoked", { ...revoked, revokedAt: null }],
] as const)("a restore is refused: %s", (reason, life) => {
  expect(restorableUntil(life, now)).toBeNull();
  expect(restoreObstacle(life, now)).toMatchObject({ reason });
});

test("only the revocation that was seen is undone", () => {
  expect(restoreObstacle(revoked, now, minutes(-10))).toBeNull();
  expect(restoreObstacle(revoked, now, minutes(-20))).toMatchObject({ reason: "revoked-again" });
});
