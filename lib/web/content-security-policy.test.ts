import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

const nonce = "bm9uY2U=";
const production = contentSecurityPolicy({ nonce, development: false });

describe("the policy of a page", () => {
  it("forbids what security.md names, and forms that lead elsewhere", () => {
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
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

  it("is looser for the development server only", () => {
    expect(contentSecurityPolicy({ nonce, development: true })).toContain("'unsafe-eval'");
  });
});
