import "server-only";
import { cache } from "react";
import { BASE_PATH, createClient, type KeyServiceClient } from "@/lib/key-service/client/client";
import { mintActorToken } from "./actor-token";
import { forwardedHeaders } from "./connection";
import { networkFetch } from "./network-fetch";
import { requireSession, type Session } from "./session";
import { webSettings } from "./settings";

/** How long an answer of the service may take to begin. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * The typed client of the key management service, acting as the person of this session.
 * For one request: its token is short-lived.
 */
export async function keyServiceFor(session: Session): Promise<KeyServiceClient> {
  const { secret } = webSettings().keyService;
  const authorization = `Bearer ${await mintActorToken(session, secret)}`;
  const forwarded = await forwardedHeaders();
  return createClient({
    fetch: await keyServiceFetch(),
    baseUrl: keyServiceUrl(BASE_PATH),
    headers: async () => ({ authorization, ...forwarded }),
  });
}

/** Who asks for this page, and the client that acts for them; opened once a request, however often it is asked for. */
export const currentKeyService = cache(async (): Promise<{ session: Session; client: KeyServiceClient }> => {
  const session = await requireSession();
  return { session, client: await keyServiceFor(session) };
});

/** How requests reach the service: in this process, or by the network when `KEY_SERVICE_URL` is set. */
export async function keyServiceFetch(): Promise<(request: Request) => Promise<Response>> {
  if (webSettings().keyService.url !== null) return networkFetch(ANSWER_WITHIN_MS);
  // Only now: a dashboard without a database should not load its driver.
  return (await import("./embedded-service")).embeddedFetch;
}

/** An address at the service; in process the host means nothing. */
export function keyServiceUrl(path: string): string {
  const { keyService, origin } = webSettings();
  return `${keyService.url ?? origin}${path}`;
}
