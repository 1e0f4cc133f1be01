import { describe, expect, it } from "vitest";
import { isSessionUse } from "./session-use";

const tree = (...rest: unknown[]) =>
  encodeURIComponent(JSON.stringify(["", { children: ["(dashboard)", {}] }, ...rest]));
const sent = (headers: Record<string, string>) => new Headers(headers);

describe("what counts as a use of a session", () => {
  it("is a page that is opened or gone to, and an action", () => {
    expect(isSessionUse("/keys", sent({}))).toBe(true);
    expect(isSessionUse("/keys", sent({ rsc: "1", "next-router-state-tree": tree() }))).toBe(true);
    expect(isSessionUse("/keys", sent({ "next-action": "7f", "next-router-state-tree": tree() }))).toBe(true);
  });

  it("is not what an open page does by itself", () => {
    expect(isSessionUse("/api/gather/credentials", sent({}))).toBe(false);
    expect(isSessionUse("/keys", sent({ rsc: "1", "next-router-prefetch": "1" }))).toBe(false);
    const redrawn = { rsc: "1", "next-router-state-tree": tree(null, "refetch") };
    expect(isSessionUse("/keys", sent(redrawn))).toBe(false);
  });

  it("is what cannot be read", () => {
    for (const value of ["%", "{", "null", "[]"])
      expect(isSessionUse("/keys", sent({ "next-router-state-tree": value })), value).toBe(true);
  });
});
