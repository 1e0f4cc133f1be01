import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const parts = { nonce: "bm9uY2U=", providerOrigin: "https://login.qualifi.example" };
const production = contentSecurityPolicy({ ...parts, development: false });

describe("the policy of a page", () => {
  it("forbids what security.md names", () => {
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(production.split("; ")).toContain(rule);
    }
  });

  it("runs scripts with its nonce and what they load, nothing else", () => {
    expect(production).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic';");
    expect(production).not.toContain("unsafe-eval");
  });

  it("takes no style element without the nonce", () => {
    expect(production).toContain("style-src 'self' 'nonce-bm9uY2U=';");
  });

  it("lets forms lead to the dashboard and to the sign-in provider only", () => {
    expect(production).toContain("form-action 'self' https://login.qualifi.example");
  });

  it("is looser for the development server only", () => {
    expect(contentSecurityPolicy({ ...parts, development: true })).toContain("'unsafe-eval'");
  });
});
