import "server-only";
import type { AuthOptions } from "next-auth";
import { recordFailedSignIn } from "./failed-sign-in";
import { describeError, log } from "./log";
import { newSession } from "./new-session";
import { oidcProvider } from "./oidc-provider";
import { localPath } from "./return-to";
import { cookieName, cookieOptions, sessionCookieName } from "./session-cookie";
import { IDLE_SECONDS } from "./session-lifetime";
import type { WebSettings } from "./settings";

/** Signing in has to be done within this time, in seconds. */
export const SIGN_IN_SECONDS = 15 * 60;

/** next-auth as it is used here: for the way to the provider and back, and for nothing of its own beside that. */
export function authOptions(settings: WebSettings): AuthOptions {
  return {
    providers: [oidcProvider(settings)],
    secret: settings.sessionSecret,
    // Both: the cookie's claims take their end from `jwt`, which is 30 days unless told.
    session: { strategy: "jwt", maxAge: IDLE_SECONDS },
    jwt: { maxAge: IDLE_SECONDS },
    useSecureCookies: settings.secureCookies,
    cookies: cookies(settings.secureCookies),
    callbacks: {
      jwt: async ({ token, account, profile }) => {
        if (!account || !profile) return token;
        const session = newSession(
          { ...profile },
          { idToken: account.id_token ?? null, rules: settings.roles, now: Math.floor(Date.now() / 1_000) },
        );
        log.info({ issuer: session.issuer, subject: session.sub, role: session.role }, "signed in");
        if (session.role === null) await recordFailedSignIn("no-role", session);
        return session;
      },
      redirect: ({ url, baseUrl }) => `${baseUrl}${localPath(url, baseUrl)}`,
    },
    // What the library would print itself can hold tokens and whole profiles.
    logger: {
      error: (code, metadata) => {
        const error = metadata instanceof Error ? metadata : metadata.error;
        log.warn({ code, error: describeError(error) }, "a sign-in did not finish");
      },
      warn: (code) => log.warn({ code }, "sign-in settings"),
      debug: () => undefined,
    },
  };
}

/** Name of the cookie that keeps the place to come back to during a sign-in; next-auth writes and reads it. */
export function returnCookieName(secure: boolean): string {
  return cookieName("return-to", secure);
}

function cookies(secure: boolean): NonNullable<AuthOptions["cookies"]> {
  const shortLived = { ...cookieOptions(secure), maxAge: SIGN_IN_SECONDS };
  return {
    sessionToken: { name: sessionCookieName(secure), options: cookieOptions(secure) },
    callbackUrl: { name: returnCookieName(secure), options: shortLived },
    csrfToken: { name: cookieName("csrf", secure), options: shortLived },
    pkceCodeVerifier: { name: cookieName("pkce", secure), options: shortLived },
    state: { name: cookieName("state", secure), options: shortLived },
    nonce: { name: cookieName("nonce", secure), options: shortLived },
  };
}
