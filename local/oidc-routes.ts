import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { KoaContextWithOIDC, Provider } from "oidc-provider";
import { contentSecurityPolicy, favicon, messagePage, peoplePage, signInPage } from "@/local/oidc-pages";
import { type Membership, personaById } from "@/local/personas";

type Context = KoaContextWithOIDC;

/** Adds the provider's own pages: sign-in, who is in which group (`/`), and the favicon. */
export function addPages(provider: Provider, membership: Membership, dashboardUrl: string): void {
  provider.use(async (ctx: Context, next) => {
    ctx.set("Content-Security-Policy", contentSecurityPolicy(dashboardUrl));
    // With "no-referrer" the browser would send "Origin: null" with these forms.
    ctx.set("Referrer-Policy", "same-origin");
    ctx.set("X-Content-Type-Options", "nosniff");
    if (ctx.method === "POST" && !isOwnForm(ctx, provider.issuer)) {
      ctx.status = 403;
      return;
    }
    if (!(await answerPage(ctx))) await next();
  });

  async function answerPage(ctx: Context): Promise<boolean> {
    const { method, path } = ctx;
    if (method === "GET" && (path === "/favicon.ico" || path === "/favicon.svg")) {
      ctx.type = "image/svg+xml";
      ctx.body = favicon;
    } else if (method === "GET" && path === "/") {
      ctx.body = peoplePage(membership);
    } else if (method === "POST" && /^\/people\/\w+\/group$/.test(path)) {
      await changeGroup(ctx);
    } else if (path.startsWith("/interaction/")) {
      await answerInteraction(ctx);
    } else {
      return false;
    }
    return true;
  }

  async function answerInteraction(ctx: Context): Promise<void> {
    ctx.set("Cache-Control", "no-store");
    const details = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined);
    if (details === undefined) {
      ctx.status = 400;
      ctx.body = messagePage("This sign-in is over", "Open the dashboard and sign in from there.");
    } else if (ctx.method === "POST") {
      await signIn(ctx);
    } else {
      ctx.body = signInPage(details.uid, membership);
    }
  }

  async function signIn(ctx: Context): Promise<void> {
    const persona = personaById((await readForm(ctx.req)).get("persona"));
    if (persona === undefined) {
      ctx.status = 400;
      return;
    }
    const login = { accountId: persona.id, remember: false };
    ctx.status = 303;
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }));
  }

  /** `POST /people/alex/group` with `member=yes` or `member=no`. */
  async function changeGroup(ctx: Context): Promise<void> {
    const persona = personaById(ctx.path.split("/")[2] ?? null);
    if (persona === undefined) {
      ctx.status = 404;
      return;
    }
    membership.setMember(persona.id, (await readForm(ctx.req)).get("member") === "yes");
    ctx.status = 303;
    ctx.redirect("/");
  }
}

// A page elsewhere must not sign people in or move them between groups. Programs send no Origin.
function isOwnForm(ctx: Context, issuer: string): boolean {
  const origin = ctx.get("Origin");
  const ours = ctx.path.startsWith("/interaction/") || ctx.path.startsWith("/people/");
  return !ours || origin === "" || origin === issuer;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await text(request));
}
