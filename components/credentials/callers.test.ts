import { describe, expect, it } from "vitest";
import { addressesSince, callersWith, hasForgotten, wasRefused } from "./callers";

const caller = (version: number, ip: string, day: number) => ({
  version,
  ip,
  userAgent: "curl/8.5.0",
  firstSeenAt: "2026-11-01T00:00:00Z",
  lastSeenAt: `2026-11-${day}T00:00:00.000Z`,
});
const callers = [
  caller(2, "198.51.100.1", 24),
  caller(1, "198.51.100.1", 23),
  caller(1, "198.51.100.2", 24),
  caller(1, "198.51.100.3", 10),
];

describe("who calls with a key", () => {
  it("counts an address once, whatever secret or program it comes with", () => {
    expect(addressesSince(callers, Date.parse("2026-11-20T00:00:00Z"))).toEqual([
      "198.51.100.1",
      "198.51.100.2",
    ]);
    expect(addressesSince(callers, Date.parse("2026-11-25T00:00:00Z"))).toEqual([]);
  });

  it("tells who still comes with the old secret, the latest first", () => {
    expect(callersWith(callers, 1).map(({ ip }) => ip)).toEqual([
      "198.51.100.2",
      "198.51.100.1",
      "198.51.100.3",
    ]);
    expect(callersWith(callers, 3)).toEqual([]);
  });

  it("tells whose last request came after the end of the key or of their secret", () => {
    const secrets = [
      { version: 2, endsAt: null },
      { version: 1, endsAt: "2026-11-20T00:00:00.000Z" },
    ];
    const refused = (refusedSince: string | null) =>
      callers
        .filter((each) => wasRefused(each, { refusedSince, secrets }))
        .map(({ version, ip }) => `${version} ${ip}`);
    expect(refused(null)).toEqual(["1 198.51.100.1", "1 198.51.100.2"]);
    expect(refused("2026-11-24T00:00:00.000Z")).toEqual([
      "2 198.51.100.1",
      "1 198.51.100.1",
      "1 198.51.100.2",
    ]);
  });

  it("says when an address may have had more user agents than are remembered", () => {
    const many = Array.from({ length: 9 }, () => caller(1, "198.51.100.1", 24));
    expect(hasForgotten([...many, caller(2, "198.51.100.1", 24)])).toBe(false);
    expect(hasForgotten([...many, caller(1, "198.51.100.1", 23)])).toBe(true);
  });
});
