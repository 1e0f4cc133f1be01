import { expect, test } from "vitest";
import { moveOverlapEnd, planRotation } from "./rotation";

const now = new Date("2026-03-01T12:00:00.000Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const life = { expiresAt: null, revokedAt: null, overlapEndsAt: null, version: 3 };
const refusedAs = (reason: string): unknown =>
  expect.objectContaining({ code: "CONFLICT", details: expect.objectContaining({ reason }) });

test("the old secret ends after the overlap", () => {
  expect(planRotation(life, 3_600, 3, now).oldSecretEndsAt).toEqual(inHours(1));
});

test("no overlap ends the old secret at once", () => {
  expect(planRotation(life, 0, undefined, now).oldSecretEndsAt).toEqual(now);
});

test("the old secret never outlives the key", () => {
  expect(planRotation({ ...life, expiresAt: inHours(2) }, 86_400, 3, now).oldSecretEndsAt).toEqual(
    inHours(2),
  );
});

test.each([
  ["version-changed", life, 2],
  ["already-rotating", { ...life, overlapEndsAt: inHours(1) }, 3],
  ["revoked", { ...life, revokedAt: inHours(-1) }, 3],
  ["expired", { ...life, expiresAt: inHours(-1) }, 3],
] as const)("a rotation is refused: %s", (reason, given, ifVersion) => {
  expect(() => planRotation(given, 60, ifVersion, now)).toThrow(refusedAs(reason));
});

test("an overlap that has ended does not stand in the way", () => {
  expect(planRotation({ ...life, overlapEndsAt: inHours(-1) }, 60, 3, now).oldSecretEndsAt).toEqual(
    inHours(1 / 60),
  );
});

test("an overlap under way can end sooner, later and now", () => {
  const rotating = { ...life, overlapEndsAt: inHours(5), expiresAt: inHours(48) };
  expect(moveOverlapEnd(rotating, inHours(1), now)).toEqual(inHours(1));
  expect(moveOverlapEnd(rotating, inHours(24), now)).toEqual(inHours(24));
  expect(moveOverlapEnd(rotating, "now", now)).toEqual(now);
  expect(moveOverlapEnd(rotating, inHours(72), now)).toEqual(inHours(48));
});

test("an overlap that ended stays ended", () => {
  expect(() => moveOverlapEnd({ ...life, overlapEndsAt: now }, inHours(1), now)).toThrow(
    refusedAs("not-rotating"),
  );
});

test.each([inHours(-1), inHours(24 * 31)])("an end at %s names the field", (endsAt) => {
  expect(() => moveOverlapEnd({ ...life, overlapEndsAt: inHours(5) }, endsAt, now)).toThrow(
    expect.objectContaining({
      code: "VALIDATION_ERROR",
      details: expect.objectContaining({ field: "endsAt" }),
    }),
  );
});
