import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import diagnosticsChannel from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { headers } from "next/headers";

// Next.js holds several copies of a module in one process; what one remembers the others must find.
declare global {
  var eucalyptusConnection: AsyncLocalStorage<string | undefined> | undefined;
}

const remembered = (): AsyncLocalStorage<string | undefined> =>
  (globalThis.eucalyptusConnection ??= new AsyncLocalStorage());

/**
 * Remembers with each request of this process where its connection comes from. Next.js tells no route of it, and puts
 * it into `X-Forwarded-For` only where the client sent none. Once, before the first request.
 */
export function rememberConnections(): void {
  const connection = remembered();
  diagnosticsChannel.subscribe("http.server.request.start", (message) => {
    connection.enterWith(isStart(message) ? message.request.socket.remoteAddress : undefined);
  });
}

/** Address of the connection that this request came over; null where it is not known. */
export const currentPeer = (): string | null => remembered().getStore() ?? null;

/** What this request says whom it was forwarded for, as headers of a call made on its behalf. */
export async function forwardedHeaders(): Promise<Record<string, string>> {
  const forwardedFor = (await headers()).get(FORWARDED_FOR);
  return forwardedFor === null ? {} : { [FORWARDED_FOR]: forwardedFor };
}

/**
 * The headers with which a request goes on to the next hop: the address of the connection it came over is added to those
 * it was forwarded for. Where that is not known nothing is passed on, since the next hop would take a claim for a fact.
 */
export function onwardHeaders(headers: Headers, peer: string | null): Headers {
  const onward = new Headers(headers);
  const claimed = headers.get(FORWARDED_FOR);
  if (peer === null) onward.delete(FORWARDED_FOR);
  else onward.set(FORWARDED_FOR, claimed === null ? peer : `${claimed}, ${peer}`);
  return onward;
}

const FORWARDED_FOR = "x-forwarded-for";

const isStart = (message: unknown): message is { request: IncomingMessage } =>
  typeof message === "object" &&
  message !== null &&
  "request" in message &&
  message.request instanceof IncomingMessage;
