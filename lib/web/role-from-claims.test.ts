import { describe, expect, it } from "vitest";
import { roleFromClaims } from "./role-from-claims";

const rules = {
  groupsClaim: "https://qualifi.example/groups",
  adminGroups: ["key-admins", "security"],
  viewerGroups: ["support"],
  adminEmails: ["dana@qualifi.example"],
  viewerEmails: ["sam@qualifi.example"],
};
const inGroups = (groups: unknown) => roleFromClaims({ [rules.groupsClaim]: groups }, rules);

describe("the role that claims grant", () => {
  it("comes from a list of groups or from a single one", () => {
    expect(inGroups(["staff", "support"])).toBe("viewer");
    expect(inGroups("security")).toBe("admin");
  });

  it("is the higher one of several", () => {
    expect(inGroups(["support", "key-admins"])).toBe("admin");
  });

  it("needs the exact name of a group", () => {
    for (const group of ["Support", "support ", "support-eu", "/support", "sup", "", "key-admins,support"]) {
      expect(inGroups([group])).toBeNull();
      expect(inGroups(group)).toBeNull();
    }
  });

  it("is none without the claim, or with one of another shape", () => {
    expect(roleFromClaims({ groups: ["key-admins"] }, rules)).toBeNull();
    for (const groups of [
      undefined,
      null,
      1,
      true,
      {},
      { 0: "key-admins" },
      [["key-admins"]],
      [{ name: "support" }],
    ]) {
      expect(inGroups(groups)).toBeNull();
    }
  });

  it("does not come from a property that every object has", () => {
    expect(roleFromClaims({}, { ...rules, groupsClaim: "constructor", adminGroups: ["Object"] })).toBeNull();
  });

  it("comes from a verified address, in any case of letters", () => {
    expect(roleFromClaims({ email: "Dana@Qualifi.example", email_verified: true }, rules)).toBe("admin");
    expect(roleFromClaims({ email: "sam@qualifi.example", email_verified: true }, rules)).toBe("viewer");
  });

  it("does not come from an address that is not verified", () => {
    for (const verified of [undefined, null, false, "true", 1]) {
      expect(roleFromClaims({ email: "dana@qualifi.example", email_verified: verified }, rules)).toBeNull();
    }
  });
});
