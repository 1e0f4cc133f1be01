import { clientId } from "@/local/oidc-configuration";
import { groups } from "@/local/personas";
import type { DemoSecrets } from "@/local/settings";

// Settings of the application that somebody's shell may hold: here they come from the launcher alone.
const ownSettings =
  /^((DATABASE_URL|KEY_PEPPERS|AUDIT_KEY)(_FILE)?|KEY_SERVICE_.*|NEXTAUTH_.*|AUTH_.*|OIDC_.*|TRUSTED_PROXIES|STALE_SECONDS|SERVICE_PORT|PORT|HOSTNAME)$/;

/** This process' environment without settings of the application and without what test runners put into it. */
export function baseEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !ownSettings.test(name) && !/^(NODE_OPTIONS|VITEST.*|PW_.*|TEST_.*|FORCE_COLOR|NO_COLOR)$/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}

/** What the key management service needs, as a process of its own or inside the dashboard. */
export function serviceEnvironment(secrets: DemoSecrets, databaseUrl: string) {
  return {
    DATABASE_URL: databaseUrl,
    KEY_SERVICE_SECRET: secrets.KEY_SERVICE_SECRET,
    KEY_PEPPERS: secrets.KEY_PEPPERS,
    AUDIT_KEY: secrets.AUDIT_KEY,
  };
}

/** What the dashboard needs beside the key management service. */
export function dashboardEnvironment(secrets: DemoSecrets, url: string, issuer: string) {
  return {
    KEY_SERVICE_SECRET: secrets.KEY_SERVICE_SECRET,
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: secrets.OIDC_CLIENT_SECRET,
    OIDC_ADMIN_GROUP: groups.admin,
    OIDC_VIEWER_GROUP: groups.viewer,
  };
}
