import "server-only";
import { decodeJwt, type JWTPayload } from "jose";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { log } from "./log";
import type { WebSettings } from "./settings";

/** The provider's id at next-auth, and so the end of the redirect address `/api/auth/callback/oidc`. */
export const PROVIDER_ID = "oidc";

const TIMEOUT_MS = 10_000;

/** Address of an issuer's discovery document (OpenID Connect Discovery 1.0, section 4). */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

/** Any OpenID provider as next-auth wants it: found by discovery, with PKCE, state and nonce. */
export function oidcProvider({ oidc, roles }: WebSettings): OAuthConfig<JWTPayload> {
  return {
    id: PROVIDER_ID,
    name: "OpenID Connect",
    type: "oauth",
    wellKnown: discoveryUrl(oidc.issuer),
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: oidc.scope } },
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: TIMEOUT_MS },
    userinfo: {
      request: async ({ client, tokens }) => {
        const claims = pinned(decodeJwt(tokens.id_token ?? ""), oidc.issuer);
        const { userinfo_endpoint: endpoint } = client.issuer.metadata;
        const complete = Object.hasOwn(claims, roles.groupsClaim);
        if (complete || endpoint === undefined || tokens.access_token === undefined) return claims;
        return withUserinfo(claims, await client.userinfo(tokens.access_token), roles.groupsClaim);
      },
    },
    profile: ({ sub = "", email }) => ({ id: sub, email: typeof email === "string" ? email : null }),
  };
}

// The library checks signature, audience and expiry, and the issuer only against what discovery calls itself.
function pinned(claims: JWTPayload, issuer: string): JWTPayload {
  if (claims.iss === issuer) return claims;
  throw new Error(`OIDC_ISSUER is ${issuer}, but the sign-in provider calls itself ${String(claims.iss)}`);
}

/**
 * The claims of the ID token, with those that only userinfo has beside them.
 * @throws {Error} when userinfo speaks of somebody else (OpenID Connect Core 1.0, section 5.3.2)
 */
export function withUserinfo(claims: JWTPayload, userinfo: JWTPayload, groupsClaim: string): JWTPayload {
  if (userinfo.sub !== claims.sub) throw new Error("userinfo is about somebody else than the ID token");
  const { _claim_names: elsewhere } = claims;
  if (typeof elsewhere === "object" && elsewhere !== null && Object.hasOwn(elsewhere, groupsClaim)) {
    log.warn(
      { groupsClaim },
      "the provider left the groups out, since there are too many: see docs/sign-in.md",
    );
  }
  return { ...userinfo, ...claims };
}
