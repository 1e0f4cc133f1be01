import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { PATH_HEADER } from "./request-headers";
import { safeReturnTo } from "./return-to";
import type { SessionClaims } from "./session-claims";
import { readSessionCookie, sessionCookieName } from "./session-cookie";
import { webSettings } from "./settings";

/** Somebody who may be here: signed in and with a role. */
export interface Session {
  /** `issuer|subject`: who a person is, everywhere. */
  actorId: string;
  name: string;
  email: string | null;
  role: Role;
  /** Of this sign-in. */
  sid: string;
  /** When the provider last asked who this is, in Unix seconds; null when it does not say. */
  authTime: number | null;
}

/** The session of this request, or null for nobody and for somebody without a role alike. */
export async function currentSession(): Promise<Session | null> {
  const claims = await currentClaims();
  return claims && sessionOf(claims);
}

/** The session of this page; who has none is redirected to sign in and come back, or told that they have no role. */
export async function requireSession(): Promise<Session> {
  const claims = await currentClaims();
  const session = claims && sessionOf(claims);
  if (session) return session;
  if (claims) redirect(routes.accessDenied());
  redirect(routes.signIn(safeReturnTo((await headers()).get(PATH_HEADER))));
}

/**
 * The claims of this request's cookie, role or not. Grants nothing: only for signing out and for saying who it is. They
 * are opened once for all that is drawn of a page.
 */
export const currentClaims = cache(async (): Promise<SessionClaims | null> => {
  const settings = webSettings();
  const cookie = (await cookies()).get(sessionCookieName(settings.secureCookies));
  return readSessionCookie(cookie?.value, settings, Math.floor(Date.now() / 1_000));
});

function sessionOf({ issuer, sub, name, email, role, sid, authTime }: SessionClaims): Session | null {
  return role === null ? null : { actorId: `${issuer}|${sub}`, name, email, role, sid, authTime };
}
