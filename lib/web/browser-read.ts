import "server-only";
import { BASE_PATH } from "@/lib/key-service/client/client";
import { mintActorToken } from "./actor-token";
import { forwardedHeaders } from "./connection";
import { keyServiceUrl } from "./key-service";
import { askKeyService } from "./pass-through";
import type { Session } from "./session";
import { webSettings } from "./settings";

/** What a browser gets to see of the service's answer beside status and body. */
const SHOWN_HEADERS = ["content-type", "content-disposition", "retry-after"];

/**
 * Reads at the key management service for a browser, as the person of this session.
 * @param path below `/qsi/gather`, with its query string
 */
export async function readForBrowser(session: Session, path: string, request: Request): Promise<Response> {
  const token = await mintActorToken(session, webSettings().keyService.secret);
  const answer = await askKeyService(
    new Request(keyServiceUrl(`${BASE_PATH}${path}`), {
      headers: {
        authorization: `Bearer ${token}`,
        ...(await forwardedHeaders()),
        accept: request.headers.get("accept") ?? "application/json",
      },
      signal: request.signal,
    }),
  );
  const shown = SHOWN_HEADERS.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(answer.body, {
    status: answer.status,
    headers: { ...Object.fromEntries(shown), "cache-control": "no-store" },
  });
}
