import { describe, expect, test } from "vitest";
import {
  formatCappedCount,
  formatClock,
  formatCount,
  formatDuration,
  formatExact,
  formatKeyHint,
  formatQuantity,
  formatRelative,
} from "./format";

const NOW = Date.parse("2026-11-24T12:00:00Z");

test("counts have thousands separators, and say when they stopped", () => {
  expect(formatCount(0)).toBe("0");
  expect(formatCount(999)).toBe("999");
  expect(formatCount(1_000)).toBe("1,000");
  expect(formatCount(1_204_000)).toBe("1,204,000");
  expect(formatCappedCount(14, false)).toBe("14");
  expect(formatCappedCount(1_000, true)).toBe("1,000+");
});

test("a quantity agrees with its noun", () => {
  expect(formatQuantity(1, "request")).toBe("1 request");
  expect(formatQuantity(0, "request")).toBe("0 requests");
  expect(formatQuantity(2, "address", "addresses")).toBe("2 addresses");
});

test("exact times are UTC whatever offset they came with", () => {
  expect(formatExact("2026-11-24T13:03:07+01:00")).toBe("24 Nov 2026, 12:03:07 UTC");
  expect(formatClock("2026-11-24T00:03:07Z")).toBe("00:03:07 UTC");
});

describe("relative times", () => {
  test.each([
    ["2026-11-24T11:59:57Z", "just now"],
    ["2026-11-24T11:59:18Z", "42 s ago"],
    ["2026-11-24T11:57:00Z", "3 min ago"],
    ["2026-11-24T07:00:00Z", "5 h ago"],
    ["2026-12-03T13:00:00Z", "in 9 d"],
    ["2026-08-01T12:00:00Z", "3 mo ago"],
    ["2024-11-01T12:00:00Z", "2 y ago"],
    ["2024-11-24T12:00:00Z", "2 y ago"],
    ["2025-11-24T12:00:00Z", "12 mo ago"],
    ["2025-11-25T12:00:00Z", "11 mo ago"],
    ["2026-09-24T12:00:00Z", "2 mo ago"],
    ["2026-09-25T12:00:00Z", "60 d ago"],
    ["2027-01-23T11:59:50Z", "in 59 d"],
    ["2027-11-24T11:59:50Z", "in 12 mo"],
    ["2027-05-23T11:59:50Z", "in 6 mo"],
    ["2028-11-24T11:59:50Z", "in 2 y"],
  ])("%s is %s", (timestamp, expected) => {
    expect(formatRelative(timestamp, NOW)).toBe(expected);
  });
});

test("a duration is rounded down, so that time left is never promised twice", () => {
  expect(formatDuration(59_999)).toBe("59 s");
  expect(formatDuration(59 * 60_000 + 59_999)).toBe("59 min");
});

test("a key is shown by its last four characters only", () => {
  expect(formatKeyHint("wxyz")).toBe("qapi_…wxyz");
});
