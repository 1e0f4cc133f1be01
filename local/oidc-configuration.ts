import { createPrivateKey } from "node:crypto";
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import { logoutPage, messagePage } from "@/local/oidc-pages";
import { emailOf, type Membership, personaById } from "@/local/personas";

export type OidcSettings = {
  /** The dashboard's address, the only one that people are sent back to. */
  dashboardUrl: string;
  clientSecret: string;
  /** RSA key that signs the ID tokens: PKCS #8, DER, base64. */
  signingKey: string;
};

/** The client id of the dashboard at the local provider. */
export const clientId = "eucalyptus";

const hours = 3600;

/** How the local provider differs from the library's defaults. */
export function oidcConfiguration(options: OidcSettings, membership: Membership): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: options.clientSecret,
        client_name: "Eucalyptus",
        redirect_uris: [`${options.dashboardUrl}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [`${options.dashboardUrl}/signed-out`],
        grant_types: ["authorization_code"],
        require_auth_time: true,
      },
    ],
    jwks: { keys: [signingJwk(options.signingKey)] },
    claims: {
      openid: ["sub"],
      profile: ["name", "groups"],
      email: ["email", "email_verified"],
    },
    // By the letter of the standard these claims would come from userinfo only; many providers put them here.
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => {
      const persona = personaById(id);
      if (persona === undefined) return undefined;
      return {
        accountId: id,
        claims: () => {
          const group = membership.groupOf(persona);
          return {
            sub: id,
            name: persona.name,
            email: emailOf(persona),
            email_verified: true,
            ...(group !== undefined && { groups: [group] }),
          };
        },
      };
    },
    loadExistingGrant: grantEverything,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = logoutPage(form)),
        postLogoutSuccessSource: (ctx) =>
          void (ctx.body = messagePage("Signed out", "You are signed out of the demo's sign-in page.")),
      },
    },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = messagePage("This sign-in did not work", out.error_description ?? out.error);
    },
    ttl: {
      AccessToken: 1 * hours,
      IdToken: 1 * hours,
      Interaction: 1 * hours,
      Session: 12 * hours,
      Grant: 12 * hours,
    },
  };
}

// Nobody is asked whether the dashboard may know their name: it is the only client.
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}

function signingJwk(signingKey: string) {
  const key = createPrivateKey({ key: Buffer.from(signingKey, "base64"), format: "der", type: "pkcs8" });
  return { ...key.export({ format: "jwk" }), use: "sig", alg: "RS256" };
}
