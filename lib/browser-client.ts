import { createClient } from "@/lib/key-service/client/client";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";
import { routes } from "@/lib/routes";

/** The typed client in the browser: reads only, by the session cookie, through `app/api/gather`. */
export const browserClient = createClient({ fetch: (request) => fetch(request), baseUrl: "/api/gather" });

/** Whether a read failed because the session has ended; the answer to that is `signInAgain`. */
export function isSessionEnded(error: unknown): boolean {
  return error instanceof KeyServiceError && error.code === "UNAUTHORIZED";
}

/** Leaves for the sign-in page, which comes back to the page that is open now, query string included. */
export function signInAgain(): void {
  window.location.assign(routes.signIn(`${window.location.pathname}${window.location.search}`));
}
