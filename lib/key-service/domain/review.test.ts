import { describe, expect, test } from "vitest";
import { lookAgainAt } from "./review";

const now = new Date("2026-03-01T00:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("when a reviewed key is looked at again", () => {
  test("on the day asked for, or in 90 days", () => {
    expect(lookAgainAt("kept", inDays(30), now)).toEqual(inDays(30));
    expect(lookAgainAt("kept", null, now)).toEqual(inDays(90));
  });

  test("not on a day of its own when it was rotated or revoked", () => {
    expect(lookAgainAt("rotated", null, now)).toBeNull();
    expect(() => lookAgainAt("revoked", inDays(1), now)).toThrow("lookAgainAt is for keys that are kept");
  });

  test("never in the past, nor later than in 366 days", () => {
    expect(() => lookAgainAt("kept", now, now)).toThrow("lookAgainAt must be in the future");
    expect(lookAgainAt("kept", inDays(366), now)).toEqual(inDays(366));
    expect(() => lookAgainAt("kept", inDays(367), now)).toThrow("at most 366 days away");
  });
});
