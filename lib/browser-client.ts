import { createClient } from "@/lib/key-service/client/client";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";
import { routes } from "@/lib/routes";

/** The typed client in the browser: reads only, by the session cookie, through `app/api/gather`. */
export const browserClient = createClient({ fetch: (request) => fetch(request), baseUrl: "/api/gather" });

/** Whether a read failed because the session has ended; the answer to that is `signInBeside`. */
export function isSessionEnded(error: unknown): boolean {
  return error instanceof KeyServiceError && error.code === "UNAUTHORIZED";
}

/** What the tabs of one browser tell each other. */
const CHANNEL = "eucalyptus-session";
const SIGNED_IN = "signed-in";

/**
 * Opens the sign-in page in a tab of its own, so that this page keeps what was typed into it. Where no tab may be
 * opened, this one goes there and comes back to the page that is open now, query string included.
 */
export function signInBeside(): void {
  if (window.open(routes.signIn(routes.signedIn())) !== null) return;
  window.location.assign(routes.signIn(`${window.location.pathname}${window.location.search}`));
}

/** Tells the other tabs that somebody has just signed in. */
export function tellSignedIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  channel.postMessage(SIGNED_IN);
  channel.close();
}

/**
 * Listens for a sign-in in another tab.
 * @returns stops listening
 */
export function onSignedIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data === SIGNED_IN) listener();
  });
  return () => channel.close();
}
