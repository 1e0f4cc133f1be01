import { createHash } from "node:crypto";
import { type Membership, type Persona, personas } from "@/local/personas";

const style = `
:root { color-scheme: light dark; --ground: oklch(0.985 0.004 160); --card: oklch(1 0 0); --line: oklch(0.88 0.01 160);
  --ink: oklch(0.25 0.015 160); --soft: oklch(0.48 0.015 160); --accent: oklch(0.45 0.09 165); }
@media (prefers-color-scheme: dark) { :root { --ground: oklch(0.18 0.01 160); --card: oklch(0.22 0.012 160);
  --line: oklch(0.36 0.012 160); --ink: oklch(0.93 0.008 160); --soft: oklch(0.72 0.012 160); --accent: oklch(0.78 0.1 165); } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--ground);
  color: var(--ink); font: 14px/1.5 system-ui, sans-serif; }
main { width: 100%; max-width: 400px; }
h1 { margin: 0 0 4px; font-size: 20px; font-weight: 600; }
p { margin: 0 0 20px; color: var(--soft); }
ul { list-style: none; margin: 0 0 20px; padding: 0; }
li { margin: 0 0 8px; }
a { color: var(--accent); }
button { font: inherit; color: inherit; cursor: pointer; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); min-height: 44px; padding: 8px 12px; }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.persona { display: block; width: 100%; text-align: left; }
.persona span, .row span { display: block; color: var(--soft); font-size: 13px; }
.row { display: flex; gap: 12px; align-items: center; justify-content: space-between; padding: 8px 0; }
.row + .row { border-top: 1px solid var(--line); margin: 0; }
.row form { flex: none; }
`;

const submitAtOnce = `document.addEventListener("DOMContentLoaded", () => document.forms[0].requestSubmit());`;

/** The provider's favicon. */
export const favicon =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#2f7d5b" stroke-width="1.5">` +
  `<circle cx="8" cy="5" r="2.75"/><path d="M2.75 14c.5-3 2.6-4.5 5.25-4.5s4.75 1.5 5.25 4.5" stroke-linecap="round"/></svg>`;

/** What the provider's pages may load and where their forms lead: to the provider and back to the dashboard. */
export function contentSecurityPolicy(dashboardUrl: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(style)}`,
    `script-src ${hashSource(submitAtOnce)}`,
    "img-src 'self'",
    `form-action 'self' ${dashboardUrl}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The page that asks who is signing in. */
export function signInPage(uid: string, membership: Membership): string {
  const buttons = personas.map(
    (persona) =>
      `<li><button class="persona" name="persona" value="${persona.id}">${persona.name}` +
      `<span>${does(persona, membership)}</span></button></li>`,
  );
  return page(
    "Sign in",
    `<h1>Sign in to the demo</h1>
    <p>Choose who you are. There is no password: this page answers on this machine only.</p>
    <form method="post" action="/interaction/${uid}"><ul>${buttons.join("")}</ul></form>
    <a href="/">Who is in which group</a>`,
  );
}

/** The page that shows who is in which group, and changes it for the person who loses theirs. */
export function peoplePage(membership: Membership): string {
  const rows = personas.map((persona) => {
    const group = membership.groupOf(persona);
    const button =
      group === undefined
        ? `<button name="member" value="yes">Give group back</button>`
        : `<button name="member" value="no">Take group away</button>`;
    const form = `<form method="post" action="/people/${persona.id}/group">${button}</form>`;
    return (
      `<li class="row"><div>${persona.name}<span>${group ?? "no group"}</span></div>` +
      `${persona.group === undefined ? "" : form}</li>`
    );
  });
  return page(
    "People",
    `<h1>People of the demo</h1><p>What changes here shows at the next sign-in.</p><ul>${rows.join("")}</ul>`,
  );
}

/** The page that ends the session here by itself; the button is for browsers without scripts. */
export function logoutPage(form: string): string {
  return page(
    "Signing out",
    `<h1>Signing out</h1>${form.replace("</form>", `<input type="hidden" name="logout" value="yes"/></form>`)}
    <noscript><button form="op.logoutForm">Sign out</button></noscript><script>${submitAtOnce}</script>`,
  );
}

/** A page that only says something. */
export function messagePage(title: string, words: string): string {
  return page(title, `<h1>${escape(title)}</h1><p>${escape(words)}</p>`);
}

function does(persona: Persona, membership: Membership): string {
  const taken = persona.group !== undefined && membership.groupOf(persona) === undefined;
  return taken ? "The group was taken away: is refused" : persona.does;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)} · Eucalyptus demo</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg">
<style>${style}</style></head><body><main>${body}</main></body></html>`;
}

function hashSource(content: string): string {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

function escape(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
