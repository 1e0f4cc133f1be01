import { describe, expect, it } from "vitest";
import { dayScale, markedDays, valueScale } from "./day-scale";

const days = Array.from({ length: 30 }, (_, index) =>
  new Date(Date.UTC(2026, 9, index + 1)).toISOString().slice(0, 10),
);

describe("the scale of values", () => {
  it("has few lines, all at whole numbers, the top one at or above the greatest value", () => {
    expect(valueScale([0, 3, 870], 100).ticks).toEqual([0, 500, 1000]);
    expect(valueScale([0, 1], 100).ticks).toEqual([0, 1]);
    expect(valueScale([0, 0], 100).ticks).toEqual([0, 1]);
  });

  it("keeps one request visible beside a million", () => {
    const { top } = valueScale([1_000_000, 1], 100);
    expect(top(1)).toBe(98.5);
    expect(top(0)).toBe(100);
    expect(top(1_000_000)).toBe(0);
  });
});

describe("the scale of days", () => {
  it("spreads the days over the whole width", () => {
    const { left, width } = dayScale(days);
    expect(left("2026-10-01")).toBe(0);
    expect(left("2026-10-30") + width).toBeCloseTo(100);
  });

  it("marks few days, today last", () => {
    const marked = markedDays(days);
    expect(marked.at(-1)).toBe("2026-10-30");
    expect(marked.length).toBeLessThanOrEqual(5);
    expect(markedDays(["2026-10-01"])).toEqual(["2026-10-01"]);
  });
});
