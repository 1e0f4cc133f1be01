import { expect, test } from "vitest";
import { expiresAt } from "./expiry";

const NOW = Date.parse("2026-11-24T12:00:00Z");

test("days are counted from now", () => {
  expect(expiresAt({ choice: "30", date: null }, NOW)).toBe("2026-12-24T12:00:00.000Z");
});

test("a date is used to its last second, in UTC", () => {
  expect(expiresAt({ choice: "date", date: "2027-01-31" }, NOW)).toBe("2027-01-31T23:59:59Z");
  expect(expiresAt({ choice: "date", date: null }, NOW)).toBeUndefined();
});

test("never is never, whatever date was picked before", () => {
  expect(expiresAt({ choice: "never", date: "2027-01-31" }, NOW)).toBeNull();
});
