import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { authOptions, returnCookieName, SIGN_IN_SECONDS } from "./auth-options";
import { recordFailedSignIn } from "./failed-sign-in";
import { discover } from "./discovery";
import { type ExternalAddress, isExternalAddress } from "./external-address";
import { PROVIDER_ID } from "./oidc-provider";
import { localPath } from "./return-to";
import { cookieOptions } from "./session-cookie";
import { webSettings } from "./settings";

const AUTH_PATH = "/api/auth";
/** The one path of next-auth that browsers may open: the way back from the provider. */
export const CALLBACK = ["callback", PROVIDER_ID];

/**
 * Starts a sign-in: sets the cookies of PKCE, state and nonce, and answers the provider's address, or null when the
 * provider does not answer. Only for a server action whose origin was checked.
 * @param returnTo a safe local path
 * @param someoneElse asks the provider not to go on with the person who is signed in there
 */
export async function startSignIn(returnTo: string, someoneElse: boolean): Promise<ExternalAddress | null> {
  const query = someoneElse ? `?prompt=${await promptForSomeoneElse()}` : "";
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await (await callNextAuth("csrf")).json());
  const form = new URLSearchParams({ csrfToken, callbackUrl: returnTo });
  const answer = await callNextAuth(`signin/${PROVIDER_ID}${query}`, form);
  const location = answer.headers.get("location");
  const isOwn = location?.startsWith(`${webSettings().origin}/`) === true;
  return isExternalAddress(location) && !isOwn ? location : null;
}

/** Ends a sign-in: checks what the provider says, sets the session cookie, and goes back to where it began. */
export async function finishSignIn(request: NextRequest): Promise<Response> {
  const { origin, secureCookies } = webSettings();
  const answer = await nextAuth(request);
  const headers = new Headers(answer.headers);
  headers.set("cache-control", "no-store");
  if (headers.get("location")?.startsWith(`${origin}${AUTH_PATH}/`) !== false) {
    const began = (await cookies()).get(returnCookieName(secureCookies))?.value;
    const refused = request.nextUrl.searchParams.get("error") === "access_denied";
    const problem = refused ? "cancelled" : "failed";
    await recordFailedSignIn(problem, null);
    const page = routes.signIn(localPath(began, origin), problem);
    headers.set("location", `${origin}${page}`);
  }
  return new Response(null, { status: 302, headers });
}

/** Hands a request to next-auth and keeps the cookies that it sets. */
async function callNextAuth(path: string, form?: URLSearchParams): Promise<Response> {
  const url = `${webSettings().origin}${AUTH_PATH}/${path}`;
  const answer = await nextAuth(
    form ? new NextRequest(url, { method: "POST", body: form }) : new NextRequest(url),
  );
  const jar = await cookies();
  const options = { ...cookieOptions(webSettings().secureCookies), maxAge: SIGN_IN_SECONDS };
  for (const line of answer.headers.getSetCookie()) jar.set(...nameAndValue(line), options);
  return answer;
}

// Not by the cookies of `NextResponse`: they decode a value twice, and a place to come back to may hold a `%25`.
function nameAndValue(setCookie: string): [name: string, value: string] {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(setCookie) ?? [];
  return [name, decodeURIComponent(value)];
}

async function nextAuth(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.slice(AUTH_PATH.length + 1).split("/");
  const answer: unknown = await NextAuth(request, { params: { nextauth: path } }, authOptions(webSettings()));
  if (answer instanceof Response) return answer;
  throw new TypeError("next-auth gave no response");
}

// Google knows no `login` and has no sign-out for us to send people to; it is the one that needs the other word.
async function promptForSomeoneElse(): Promise<string> {
  const provider = await discover();
  return provider?.end_session_endpoint === undefined ? "select_account" : "login";
}
