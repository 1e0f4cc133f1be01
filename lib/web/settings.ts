import "server-only";
import { z } from "zod";
import { parseSettings, publicAddress, secretOf } from "@/lib/settings-rules";
import type { RoleRules } from "./role-from-claims";

const originAddress = publicAddress
  .refine((value) => URL.canParse(value) && new URL(value).pathname === "/", "must have no path")
  .transform((value) => new URL(value).origin);

const names = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );

const addresses = names.transform((list) => list.map((address) => address.toLowerCase()));

const schema = z
  .object({
    NEXTAUTH_URL: originAddress,
    NEXTAUTH_SECRET: secretOf(32),
    KEY_SERVICE_URL: originAddress.optional(),
    KEY_SERVICE_SECRET: secretOf(32),
    OIDC_ISSUER: publicAddress,
    OIDC_CLIENT_ID: z.string("is missing"),
    OIDC_CLIENT_SECRET: secretOf(16),
    OIDC_SCOPE: z
      .string()
      .default("openid profile email")
      .refine((scope) => scope.split(" ").includes("openid"), "must contain openid"),
    OIDC_GROUPS_CLAIM: z.string().default("groups"),
    OIDC_ADMIN_GROUP: names,
    OIDC_VIEWER_GROUP: names,
    OIDC_ADMIN_EMAILS: addresses,
    OIDC_VIEWER_EMAILS: addresses,
  })
  .refine(({ OIDC_ADMIN_GROUP: groups, OIDC_ADMIN_EMAILS: emails }) => groups.length + emails.length > 0, {
    path: ["OIDC_ADMIN_GROUP"],
    message: "is missing, and so is OIDC_ADMIN_EMAILS: nobody could be an administrator",
  })
  .refine(({ NEXTAUTH_SECRET: session, KEY_SERVICE_SECRET: actor }) => session !== actor, {
    path: ["KEY_SERVICE_SECRET"],
    message: "must not be the same as NEXTAUTH_SECRET",
  });

/** The dashboard's settings. */
export interface WebSettings {
  /** The one origin that browsers use, such as `https://keys.qualifi.example`. */
  origin: string;
  secureCookies: boolean;
  sessionSecret: string;
  /** `url` is the origin of the service, or null when it runs in this process. */
  keyService: { url: string | null; secret: string };
  oidc: { issuer: string; clientId: string; clientSecret: string; scope: string };
  roles: RoleRules;
}

/**
 * Reads the dashboard's settings.
 * @throws {SettingsError} that names each setting which is missing, weak or malformed
 */
export function readWebSettings(env: NodeJS.ProcessEnv): WebSettings {
  const settings = parseSettings(schema, env);
  return {
    origin: settings.NEXTAUTH_URL,
    secureCookies: settings.NEXTAUTH_URL.startsWith("https:"),
    sessionSecret: settings.NEXTAUTH_SECRET,
    keyService: { url: settings.KEY_SERVICE_URL ?? null, secret: settings.KEY_SERVICE_SECRET },
    oidc: {
      issuer: settings.OIDC_ISSUER,
      clientId: settings.OIDC_CLIENT_ID,
      clientSecret: settings.OIDC_CLIENT_SECRET,
      scope: settings.OIDC_SCOPE,
    },
    roles: {
      groupsClaim: settings.OIDC_GROUPS_CLAIM,
      adminGroups: settings.OIDC_ADMIN_GROUP,
      viewerGroups: settings.OIDC_VIEWER_GROUP,
      adminEmails: settings.OIDC_ADMIN_EMAILS,
      viewerEmails: settings.OIDC_VIEWER_EMAILS,
    },
  };
}

let known: WebSettings | undefined;

/**
 * The settings of this process, read once for each copy of this module.
 * @throws {SettingsError} never after `instrumentation.node.ts`, which refuses to start without them
 */
export function webSettings(): WebSettings {
  known ??= readWebSettings(process.env);
  return known;
}
