import "server-only";
import { currentPeer, onwardHeaders } from "./connection";

/**
 * `fetch` over the network to the key management service. The limit is for the answer to begin: an export is as long
 * as its list, and whoever reads it may give up by the request's own signal.
 * @param withinMs how long the answer may take to begin
 * @throws {DOMException} TimeoutError when it takes longer
 */
export function networkFetch(withinMs: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new DOMException("No answer in time", "TimeoutError")),
      withinMs,
    );
    try {
      return await fetch(request, {
        headers: onwardHeaders(request.headers, currentPeer()),
        cache: "no-store",
        redirect: "manual",
        signal: AbortSignal.any([request.signal, late.signal]),
      });
    } finally {
      clearTimeout(timer);
    }
  };
}
