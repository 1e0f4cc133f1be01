import { describe, expect, it } from "vitest";
import { readWebSettings } from "./settings";

const env = {
  NODE_ENV: "production",
  NEXTAUTH_URL: "https://keys.qualifi.example",
  NEXTAUTH_SECRET: "c6Zt1vYyq0a9mXb4rWn8LkP2sDf5GhJ7",
  KEY_SERVICE_SECRET: "Q2wE4rT6yU8iO0pA1sD3fG5hJ7kL9zX0",
  OIDC_ISSUER: "https://qualifi.eu.auth0.com/",
  OIDC_CLIENT_ID: "eucalyptus",
  OIDC_CLIENT_SECRET: "Zx9Cv8Bn7Mq6Ws5E",
  OIDC_ADMIN_GROUP: "key-admins",
} as const;

describe("the dashboard's settings", () => {
  it("hold with the fewest that are needed", () => {
    expect(readWebSettings(env)).toMatchObject({
      origin: "https://keys.qualifi.example",
      secureCookies: true,
      keyService: { url: null },
      oidc: { issuer: "https://qualifi.eu.auth0.com/", scope: "openid profile email" },
      roles: { groupsClaim: "groups", adminGroups: ["key-admins"], viewerGroups: [], adminEmails: [] },
    });
  });

  it("take several groups and addresses by comma", () => {
    const { roles } = readWebSettings({
      ...env,
      OIDC_VIEWER_GROUP: "support, success,",
      OIDC_VIEWER_EMAILS: "Sam@Qualifi.example",
    });
    expect(roles.viewerGroups).toEqual(["support", "success"]);
    expect(roles.viewerEmails).toEqual(["sam@qualifi.example"]);
  });

  it("allow http on this machine, without Secure cookies", () => {
    expect(readWebSettings({ ...env, NEXTAUTH_URL: "http://localhost:3000/" })).toMatchObject({
      origin: "http://localhost:3000",
      secureCookies: false,
    });
  });

  it.each([
    ["NEXTAUTH_URL", "http://keys.qualifi.example"],
    ["NEXTAUTH_URL", "https://keys.qualifi.example/eucalyptus"],
    ["NEXTAUTH_URL", ""],
    ["NEXTAUTH_SECRET", ""],
    ["NEXTAUTH_SECRET", "short"],
    ["NEXTAUTH_SECRET", "changeme-changeme-changeme-changeme-1"],
    ["KEY_SERVICE_SECRET", ""],
    ["KEY_SERVICE_SECRET", "a".repeat(64)],
    ["KEY_SERVICE_SECRET", env.NEXTAUTH_SECRET],
    ["KEY_SERVICE_URL", "http://key-service:4000"],
    ["OIDC_ISSUER", "http://login.qualifi.example"],
    ["OIDC_ISSUER", "login.qualifi.example"],
    ["OIDC_CLIENT_ID", ""],
    ["OIDC_CLIENT_SECRET", ""],
    ["OIDC_SCOPE", "profile email"],
    ["OIDC_ADMIN_GROUP", ""],
  ])("do not hold with %s=%j, and say which one", (name, value) => {
    const read = () => readWebSettings({ ...env, [name]: value });
    expect(read).toThrow(name);
    if (value !== "") expect(read).not.toThrow(value);
  });

  it("name every setting that does not hold", () => {
    const read = () => readWebSettings({ NODE_ENV: "production" });
    for (const name of [
      "NEXTAUTH_URL",
      "NEXTAUTH_SECRET",
      "KEY_SERVICE_SECRET",
      "OIDC_ISSUER",
      "OIDC_CLIENT_SECRET",
    ]) {
      expect(read).toThrow(name);
    }
  });
});
