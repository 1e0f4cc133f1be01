import { describe, expect, it } from "vitest";
import { safeReturnTo } from "./return-to";

describe("the place to come back to", () => {
  it.each([
    "/",
    "/keys",
    "/keys?q=a%20b&status=active,rotating",
    "/keys/0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10#usage",
    "/keys?q=//x",
  ])("keeps %s", (path) => {
    expect(safeReturnTo(path)).toBe(path);
  });

  it.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/keys/..//evil.example",
    "/%2Fevil.example",
    "/%2f%2fevil.example",
    "/%252f%252fevil.example",
    "/%5Cevil.example",
    "/%5c%5cevil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/%09/evil.example",
    " //evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "@evil.example",
    "keys",
    "",
    "/%",
    `/${"a".repeat(3_000)}`,
  ])("sends home instead of to %j", (path) => {
    expect(safeReturnTo(path)).toBe("/");
  });

  it.each([
    "/api/gather/credentials",
    "/qsi/gather/verify",
    "/sign-in?returnTo=/keys",
    "/signed-out",
    "/access-denied",
    "/API/auth",
  ])("sends home instead of to %s, which is no page to work on", (path) => {
    expect(safeReturnTo(path)).toBe("/");
  });

  it.each([undefined, null, 1, ["/keys"], {}])("sends home for %j", (value) => {
    expect(safeReturnTo(value)).toBe("/");
  });
});
