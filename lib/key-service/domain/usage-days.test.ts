import { expect, test } from "vitest";
import { addDays, fillDays, firstDayOf } from "./usage-days";

test("every day of the window is there, the oldest first and today last", () => {
  const counted = { day: "2024-02-29", reads: 3, writes: 1, refused: 2 };
  expect(fillDays("2024-03-01", 3, [counted])).toEqual([
    { day: "2024-02-28", reads: 0, writes: 0, refused: 0 },
    counted,
    { day: "2024-03-01", reads: 0, writes: 0, refused: 0 },
  ]);
});

test("what was counted outside of the window is left out", () => {
  const old = { day: "2023-12-31", reads: 9, writes: 9, refused: 9 };
  expect(fillDays("2024-01-01", 1, [old])).toEqual([{ day: "2024-01-01", reads: 0, writes: 0, refused: 0 }]);
});

test("a window of a year has no gap and no day twice", () => {
  const days = fillDays("2026-03-30", 365, []).map(({ day }) => day);
  expect(new Set(days).size).toBe(365);
  expect(days[0]).toBe("2025-03-31");
  expect(firstDayOf("2026-03-30", 365)).toBe("2025-03-31");
});

test("counts of one day are added up", () => {
  const one = { day: "2026-01-01", reads: 1, writes: 2, refused: 3 };
  const other = { day: "2026-01-01", reads: 10, writes: 20, refused: 30 };
  const next = { day: "2026-01-02", reads: 5, writes: 0, refused: 0 };
  expect(addDays([one, next, other])).toEqual([
    { day: "2026-01-01", reads: 11, writes: 22, refused: 33 },
    next,
  ]);
});
