import { type NextRequest, NextResponse } from "next/server";
import { routes } from "@/lib/routes";
import { announcesTooMuch, MOST_BODY_BYTES } from "@/lib/web/body-limit";
import { contentSecurityPolicy } from "@/lib/web/content-security-policy";
import { errorResponse } from "@/lib/web/envelope";
import { changesState, isOwnOrigin } from "@/lib/web/own-origin";
import { NONCE_HEADER, PATH_HEADER } from "@/lib/web/request-headers";
import { safeReturnTo } from "@/lib/web/return-to";
import type { SessionClaims } from "@/lib/web/session-claims";
import { readSessionCookie, sessionCookieName, writeSessionCookie } from "@/lib/web/session-cookie";
import { needsRenewal } from "@/lib/web/session-lifetime";
import { isSessionUse } from "@/lib/web/session-use";
import { type WebSettings, webSettings } from "@/lib/web/settings";

const HSTS_SECONDS = 365 * 24 * 60 * 60;
/** Pages for people who are not signed in, or who have no role. */
const OPEN_PAGES = new Set<string>([routes.signIn(), routes.signedOut(), routes.accessDenied()]);

/**
 * Runs before every page and action: refuses what cannot be meant, redirects, renews the session, sets headers.
 * It authorizes nothing (CVE-2025-29927): each page, action and route handler does that itself.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const settings = webSettings();
  const response =
    refusal(request, settings) ?? toOwnHost(request, settings) ?? (await withSession(request, settings));
  if (settings.secureCookies) response.headers.set("strict-transport-security", `max-age=${HSTS_SECONDS}`);
  return response;
}

export const config = {
  matcher: ["/((?!qsi/gather(?:/|$)|_next/static/|_next/image|icon\\.svg$|favicon\\.ico$).*)"],
};

function refusal(request: NextRequest, { origin }: WebSettings): Response | null {
  if (!changesState(request.method)) return null;
  if (!isOwnOrigin(request.headers.get("origin"), origin)) {
    return errorResponse("FORBIDDEN", "This request did not come from the dashboard");
  }
  if (!announcesTooMuch(request.headers)) return null;
  const reason = `must be at most ${MOST_BODY_BYTES} bytes, and say its length`;
  return errorResponse("VALIDATION_ERROR", `The body ${reason}`, { details: { field: "body", reason } });
}

// Cookies belong to a host: who opens 127.0.0.1 would come back from the provider at localhost, without theirs.
function toOwnHost(request: NextRequest, { origin }: WebSettings): Response | null {
  const isAlias = /^(127\.0\.0\.1|\[::1\])(:|$)/.test(request.headers.get("host") ?? "");
  if (!isAlias || new URL(origin).hostname !== "localhost") return null;
  return NextResponse.redirect(`${origin}${pathOf(request)}`);
}

async function withSession(request: NextRequest, settings: WebSettings): Promise<Response> {
  const now = Math.floor(Date.now() / 1_000);
  const cookie = request.cookies.get(sessionCookieName(settings.secureCookies))?.value;
  const claims = await readSessionCookie(cookie, settings, now);
  const page = otherPage(request, claims);
  if (page !== null) return NextResponse.redirect(`${settings.origin}${page}`);
  const response = withHeaders(request);
  if (claims && isSessionUse(request.nextUrl.pathname, request.headers) && needsRenewal(claims, now)) {
    response.cookies.set(await writeSessionCookie(claims, settings, now));
  }
  return response;
}

/** Where to send somebody who cannot see this page: sooner and plainer than the page itself, which decides. */
function otherPage(request: NextRequest, claims: SessionClaims | null) {
  const { pathname } = request.nextUrl;
  if (changesState(request.method) || pathname.startsWith("/api/") || OPEN_PAGES.has(pathname)) return null;
  if (claims === null) return routes.signIn(safeReturnTo(pathOf(request)));
  return claims.role === null ? routes.accessDenied() : null;
}

function withHeaders(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({ nonce, development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, pathOf(request));
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  return response;
}

/** The path as it was asked for, without the parameter that Next.js adds when it fetches a page's data. */
function pathOf({ nextUrl }: NextRequest): string {
  const search = nextUrl.search.replace(/([?&])_rsc=[^&]*(&|$)/, (_, before: string, after: string) =>
    after ? before : "",
  );
  return `${nextUrl.pathname}${search}`;
}
