import { describe, expect, it } from "vitest";
import { describeError, withoutTokens } from "./log";

describe("what is logged of an error", () => {
  it.each([
    "unexpected iss value, expected https://tenant.eu.auth0.com/, got: https://other.eu.auth0.com/",
    "OIDC_ISSUER is https://login.microsoftonline.com/0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10/v2.0",
    "https://identity-provider-of-the-company.example/realms/administrators-of-everything",
  ])("keeps words and addresses: %s", (message) => {
    expect(withoutTokens(message)).toBe(message);
  });

  it("cuts out states, tokens and keys", () => {
    const jwt =
      "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJkYW5hIiwiaXNzIjoiaHR0cDovL2EifQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
    expect(withoutTokens(`state mismatch, got Vb3x-YtQ0pRkZ_mWc7LhN2sDfGj9TuAe`)).toBe(
      "state mismatch, got …",
    );
    expect(withoutTokens(`bad token ${jwt}`)).toBe("bad token ….….…");
    expect(withoutTokens(`qapi_${"z".repeat(50)}`)).toBe("…");
  });

  it("names the place without repeating the message", () => {
    const described = describeError(new TypeError("first line\nsecond line"));
    expect(described.name).toBe("TypeError");
    expect(described.at.every((line) => line.startsWith("at "))).toBe(true);
  });

  it("says what caused it, as carefully", () => {
    const cause = new Error(`connect ECONNREFUSED 127.0.0.1:4000 ${"k7".repeat(15)}`);
    expect(describeError(new TypeError("fetch failed", { cause })).cause).toBe(
      "connect ECONNREFUSED 127.0.0.1:4000 …",
    );
  });

  it("says nothing of a value that is no error", () => {
    expect(describeError("secret")).toEqual({ name: "string", message: "", at: [] });
  });
});
