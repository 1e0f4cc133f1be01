import { describe, expect, it } from "vitest";
import { describeError, withoutTokens } from "./log";

describe("what is logged of an error", () => {
  it("keeps words and addresses", () => {
    const message =
      "unexpected iss value, expected https://tenant.eu.auth0.com/, got: https://other.eu.auth0.com/";
    expect(withoutTokens(message)).toBe(message);
  });

  it("cuts out states, tokens and keys", () => {
    const jwt =
      "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJkYW5hIiwiaXNzIjoiaHR0cDovL2EifQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
    expect(withoutTokens(`state mismatch, got ${"a".repeat(43)}`)).toBe("state mismatch, got …");
    expect(withoutTokens(`bad token ${jwt}`)).toBe("bad token ….….…");
    expect(withoutTokens(`qapi_${"0z".repeat(25)}`)).toBe("…");
  });

  it("names the place without repeating the message", () => {
    const described = describeError(new TypeError("first line\nsecond line"));
    expect(described.name).toBe("TypeError");
    expect(described.at.every((line) => line.startsWith("at "))).toBe(true);
  });

  it("says what caused it, as carefully", () => {
    const cause = new Error(`connect ECONNREFUSED 127.0.0.1:4000 ${"k".repeat(30)}`);
    expect(describeError(new TypeError("fetch failed", { cause })).cause).toBe(
      "connect ECONNREFUSED 127.0.0.1:4000 …",
    );
  });

  it("says nothing of a value that is no error", () => {
    expect(describeError("secret")).toEqual({ name: "string", message: "", at: [] });
  });
});
