import { describe, expect, it } from "vitest";
import { newSession } from "./new-session";

const rules = {
  groupsClaim: "groups",
  adminGroups: ["admins"],
  viewerGroups: [],
  adminEmails: [],
  viewerEmails: [],
};
const claims = { iss: "https://issuer.example", sub: "dana", name: "Dana Reyes", groups: ["admins"] };
const start = (more: Record<string, unknown>, idToken: string | null = null) =>
  newSession({ ...claims, ...more }, { idToken, rules, now: 1_800_000_000 });

describe("the session that a sign-in starts", () => {
  it("holds who it is, the role and the moment", () => {
    expect(start({ email: "dana@qualifi.example", auth_time: 1_799_999_990 }, "id.token")).toEqual({
      issuer: "https://issuer.example",
      sub: "dana",
      name: "Dana Reyes",
      email: "dana@qualifi.example",
      role: "admin",
      sid: expect.any(String),
      authTime: 1_799_999_990,
      idToken: "id.token",
      signedInAt: 1_800_000_000,
    });
  });

  it("has an id of its own each time", () => {
    expect(start({}).sid).not.toBe(start({}).sid);
  });

  it("has no role for somebody without a group", () => {
    expect(start({ groups: [] }).role).toBeNull();
  });

  it("always shows some name", () => {
    expect(start({ name: " ", preferred_username: "dreyes" }).name).toBe("dreyes");
    expect(start({ name: undefined, email: "dana@qualifi.example" }).name).toBe("dana@qualifi.example");
    expect(start({ name: null }).name).toBe("dana");
    expect(start({ name: "x".repeat(300) }).name).toHaveLength(200);
  });

  it("shows nothing of a name that is not seen", () => {
    expect(start({ name: "Dana\u200b Reyes\u202e" }).name).toBe("Dana Reyes");
    expect(start({ name: "\u200b\u200b", preferred_username: "dreyes" }).name).toBe("dreyes");
  });

  it("leaves out an ID token that the cookie could not hold", () => {
    expect(start({}, "t".repeat(1_500)).idToken).toHaveLength(1_500);
    expect(start({}, "t".repeat(4_000)).idToken).toBeNull();
  });

  it("is not started without an issuer or a subject", () => {
    expect(() => start({ iss: undefined })).toThrow();
    expect(() => start({ sub: "" })).toThrow();
  });
});
