import { describe, expect, it } from "vitest";
import { localPath, safeReturnTo } from "./return-to";

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

describe("an address in full", () => {
  const own = "https://keys.qualifi.example";

  it("is brought down to its path when it is the dashboard's own", () => {
    expect(localPath(`${own}/keys?q=a`, own)).toBe("/keys?q=a");
    expect(localPath("/keys?q=a", own)).toBe("/keys?q=a");
  });

  it.each([
    own,
    `${own}.evil.example/keys`,
    `${own}@evil.example/`,
    `${own}//evil.example`,
    "https://evil.example/keys",
    undefined,
  ])("sends home for %j", (address) => {
    expect(localPath(address, own)).toBe("/");
  });
});
