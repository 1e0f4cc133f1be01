import { describe, expect, it } from "vitest";
import { discoveryUrl, withUserinfo } from "./oidc-provider";

describe("the sign-in provider", () => {
  it("is discovered below its issuer, with or without a slash at the end", () => {
    const wanted = "https://tenant.eu.auth0.com/.well-known/openid-configuration";
    expect(discoveryUrl("https://tenant.eu.auth0.com/")).toBe(wanted);
    expect(discoveryUrl("https://tenant.eu.auth0.com")).toBe(wanted);
    expect(discoveryUrl("https://login.example/realms/staff")).toBe(
      "https://login.example/realms/staff/.well-known/openid-configuration",
    );
  });

  it("may give the groups by userinfo only", () => {
    expect(withUserinfo({ sub: "dana" }, { sub: "dana", groups: ["admins"] }, "groups")).toEqual({
      sub: "dana",
      groups: ["admins"],
    });
  });

  it("is believed by its signed token first", () => {
    const claims = withUserinfo(
      { sub: "dana", email: "a@x.example" },
      { sub: "dana", email: "b@x.example" },
      "groups",
    );
    expect(claims["email"]).toBe("a@x.example");
  });

  it("is not believed when userinfo is about somebody else", () => {
    expect(() => withUserinfo({ sub: "dana" }, { sub: "sam", groups: ["admins"] }, "groups")).toThrow(
      "somebody else",
    );
    expect(() => withUserinfo({ sub: "dana" }, { groups: ["admins"] }, "groups")).toThrow("somebody else");
  });
});
