import "server-only";
import { cookies } from "next/headers";
import { routes } from "@/lib/routes";
import { discover } from "./discovery";
import { type ExternalAddress, isExternalAddress } from "./external-address";
import { currentClaims } from "./session";
import { cookieOptions, sessionCookieName } from "./session-cookie";
import { webSettings } from "./settings";

/**
 * Ends the session here and answers the address to go to: the provider's own sign-out, which comes back to the
 * signed-out page (OpenID Connect RP-Initiated Logout 1.0). Only for a server action whose origin was checked.
 */
export async function signOutHere(): Promise<ExternalAddress | ReturnType<typeof routes.signedOut>> {
  const { origin, secureCookies, oidc } = webSettings();
  const claims = await currentClaims();
  const options = { ...cookieOptions(secureCookies), maxAge: 0 };
  (await cookies()).set(sessionCookieName(secureCookies), "", options);
  const provider = await discover();
  if (provider?.end_session_endpoint === undefined) return routes.signedOut({ provider: "open" });
  const address = new URL(provider.end_session_endpoint);
  address.searchParams.set("client_id", oidc.clientId);
  address.searchParams.set("post_logout_redirect_uri", `${origin}${routes.signedOut()}`);
  if (claims !== null && claims.idToken !== null) address.searchParams.set("id_token_hint", claims.idToken);
  return isExternalAddress(address.href) ? address.href : routes.signedOut({ provider: "open" });
}
