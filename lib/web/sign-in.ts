import "server-only";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { z } from "zod";
import { authOptions } from "./auth-options";
import { discover } from "./discovery";
import { PROVIDER_ID } from "./oidc-provider";
import { webSettings } from "./settings";

/** Base path of next-auth, of which only the way back from the provider is open to browsers. */
export const AUTH_PATH = "/api/auth";

/**
 * Starts a sign-in: sets the cookies of PKCE, state and nonce, and answers the provider's address, or null when the
 * provider does not answer. Only for a server action whose origin was checked.
 * @param returnTo a safe local path
 * @param someoneElse asks the provider not to go on with the person who is signed in there
 */
export async function startSignIn(returnTo: string, someoneElse: boolean): Promise<string | null> {
  const query = someoneElse ? `?prompt=${await promptForSomeoneElse()}` : "";
  const { csrfToken } = z
    .object({ csrfToken: z.string() })
    .parse(await (await callNextAuth(["csrf"])).json());
  const form = new URLSearchParams({ csrfToken, callbackUrl: returnTo });
  const answer = await callNextAuth(["signin", PROVIDER_ID], { query, form });
  const location = answer.headers.get("location");
  return location === null || location.startsWith(`${webSettings().origin}/`) ? null : location;
}

/** Hands a request to next-auth and keeps the cookies that it sets. */
async function callNextAuth(
  path: string[],
  { query = "", form }: { query?: string; form?: URLSearchParams } = {},
) {
  const settings = webSettings();
  const request = new NextRequest(`${settings.origin}${AUTH_PATH}/${path.join("/")}${query}`, {
    method: form ? "POST" : "GET",
    ...(form && { body: form }),
  });
  const answer: unknown = await NextAuth(request, { params: { nextauth: path } }, authOptions(settings));
  if (!(answer instanceof Response)) throw new TypeError("next-auth gave no response");
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
  return answer;
}

// Google knows no `login` and has no sign-out for us to send people to; it is the one that needs the other word.
async function promptForSomeoneElse(): Promise<string> {
  const provider = await discover();
  return provider?.end_session_endpoint === undefined ? "select_account" : "login";
}
