import { describe, expect, it } from "vitest";
import { changesState, isOwnOrigin } from "./own-origin";

const own = "https://keys.qualifi.example";

describe("where a request comes from", () => {
  it("is accepted from the dashboard itself", () => {
    expect(isOwnOrigin(own, own)).toBe(true);
  });

  it.each([
    null,
    "null",
    "",
    "https://evil.example",
    "http://keys.qualifi.example",
    "https://keys.qualifi.example:8443",
    "https://keys.qualifi.example.evil.example",
    "https://evil.example/https://keys.qualifi.example",
    "https://keys.qualifi.example, https://evil.example",
  ])("is refused for %j", (origin) => {
    expect(isOwnOrigin(origin, own)).toBe(false);
  });

  it("matters for every method that is not a plain read", () => {
    expect(["GET", "HEAD", "OPTIONS"].filter(changesState)).toEqual([]);
    expect(
      ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "get"].filter((method) => !changesState(method)),
    ).toEqual([]);
  });
});
