import "server-only";
import { MOST_BODY_BYTES, readBody } from "./body-limit";
import { endToEndHeaders } from "./end-to-end-headers";
import { errorResponse, unavailableResponse } from "./envelope";
import { keyServiceFetch, keyServiceUrl } from "./key-service";
import { describeError, log } from "./log";

/** Passes a request below `/qsi/gather` to the key management service and its answer back, both without cookies. */
export async function passToKeyService(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const bodiless = request.method === "GET" || request.method === "HEAD";
  const body = bodiless ? undefined : await readBody(request);
  if (body === null) {
    return errorResponse("VALIDATION_ERROR", `The body is longer than ${MOST_BODY_BYTES} bytes`, {
      details: { field: "body", reason: `must be at most ${MOST_BODY_BYTES} bytes` },
    });
  }
  const answer = await askKeyService(
    new Request(keyServiceUrl(`${pathname}${search}`), {
      method: request.method,
      headers: endToEndHeaders(request.headers),
      signal: request.signal,
      ...(body && body.byteLength > 0 && { body }),
    }),
  );
  return new Response(request.method === "HEAD" ? null : answer.body, {
    status: answer.status,
    headers: endToEndHeaders(answer.headers),
  });
}

/** Sends one request to the key management service; who cannot be reached is a 503 with `Retry-After`. */
export async function askKeyService(request: Request): Promise<Response> {
  const fetch = await keyServiceFetch();
  try {
    return await fetch(request);
  } catch (error) {
    if (!request.signal.aborted)
      log.error({ error: describeError(error) }, "the key management service does not answer");
    return unavailableResponse();
  }
}
