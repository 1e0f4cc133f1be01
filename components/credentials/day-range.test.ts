import { expect, test } from "vitest";
import { EXPIRES_PRESETS, presetRange, rangeChoice, USED_PRESETS } from "./day-range";

const now = Date.parse("2026-11-24T13:00:00Z");

test("a preset stands for whole days in UTC", () => {
  expect(USED_PRESETS.map((preset) => presetRange(preset, now))).toEqual([
    { after: "2026-11-17", before: null, isNever: false },
    { after: null, before: "2026-10-25", isNever: false },
    { after: null, before: "2026-08-26", isNever: false },
  ]);
});

test("a range is recognised as the preset it was made from, and as days of its own on another day", () => {
  const [preset] = EXPIRES_PRESETS;
  const range = preset ? presetRange(preset, now) : { after: null, before: null, isNever: false };
  expect(rangeChoice(range, EXPIRES_PRESETS, now)).toBe("14");
  expect(rangeChoice(range, EXPIRES_PRESETS, now + 86_400_000)).toBe("dates");
});

test("never and any are choices of their own", () => {
  expect(rangeChoice({ after: null, before: null, isNever: true }, USED_PRESETS, now)).toBe("never");
  expect(rangeChoice({ after: null, before: null, isNever: false }, USED_PRESETS, now)).toBe("any");
});
