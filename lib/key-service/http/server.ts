import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { causeOf } from "@/lib/key-service/log";
import type { Metrics } from "./metrics";
import type { VerifyAnswer } from "./verify-answer";
import { answerVerify, type VerifyOptions, type VerifyRequest } from "./verify";

/** What the process knows of its own beginning and end. */
export interface ServerLife {
  /** Whether this instance may be sent requests. */
  isReady: () => boolean;
  /** Whether it ends: connections are then not kept for more requests. */
  isStopping: () => boolean;
}

export interface ServerOptions extends ServerLife {
  /** Answers everything but `verify`. */
  fetch: (request: Request) => Promise<Response>;
  verify: VerifyOptions;
  metrics: Metrics;
  log: Logger;
}

const VERIFY = "/qsi/gather/verify";
/** More than any gateway passes on (Envoy at most 60 KiB, nginx 32): a customer's long cookie must not cost a good key. */
const MOST_HEADER_BYTES = 64 * 1_024;

/**
 * The service's own server. `verify` is answered from the raw headers: building a request object and reading every
 * header of it would cost more than the verification (stack.md, Node per request).
 */
export function createKeyServiceServer(options: ServerOptions): Server {
  const { fetch, verify, metrics, isReady, isStopping, log } = options;
  const listener = getRequestListener(fetch);
  return createServer({ maxHeaderSize: MOST_HEADER_BYTES }, (request, response) => {
    if (isStopping()) response.shouldKeepAlive = false;
    const path = request.url ?? "";
    if (isVerify(path)) {
      const answer = answerVerify(verify, readHeaders(request));
      if (!(answer instanceof Promise)) return send(response, answer);
      answer.then(
        (later) => send(response, later),
        (error: unknown) => {
          log.error({ cause: causeOf(error) }, "a verification failed unexpectedly");
          response.writeHead(500).end();
        },
      );
      return undefined;
    }
    if (path === "/healthz") return say(response, 200, "ok");
    if (path === "/readyz") return isReady() ? say(response, 200, "ready") : say(response, 503, "not ready");
    if (path === "/metrics") return void sendMetrics(response, metrics);
    return void listener(request, response);
  });
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, PLAIN).end(`${text}\n`);
}

const PLAIN = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

function isVerify(path: string): boolean {
  if (!path.startsWith(VERIFY)) return false;
  const next = path.charAt(VERIFY.length);
  return next === "" || next === "?" || next === "/";
}

async function sendMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  const { body, contentType } = await metrics.render();
  response.writeHead(200, { "content-type": contentType }).end(body);
}

function send(response: ServerResponse, { status, headers, body }: VerifyAnswer): void {
  response.writeHead(status, headers);
  // Every body is ASCII: as UTF-8 each would be searched for other characters before it is sent.
  response.end(body, "latin1");
}

function readHeaders(request: IncomingMessage): VerifyRequest {
  const read: VerifyRequest = {
    method: request.method ?? "",
    peer: request.socket.remoteAddress ?? null,
    apiKey: null,
    originalMethod: null,
    forwardedMethod: null,
    forwardedFor: null,
    userAgent: null,
  };
  const { rawHeaders } = request;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const field = fieldOf(rawHeaders[index] ?? "");
    if (field !== null) {
      const value = rawHeaders[index + 1] ?? "";
      read[field] = read[field] === null ? value : `${read[field]}, ${value}`;
    }
  }
  return read;
}

type Field = Exclude<keyof VerifyRequest, "method" | "peer">;

// By length first, so that the names that do not count are not folded to lower case.
function fieldOf(name: string): Field | null {
  switch (name.length) {
    case 9:
      return name.toLowerCase() === "x-api-key" ? "apiKey" : null;
    case 10:
      return name.toLowerCase() === "user-agent" ? "userAgent" : null;
    case 15:
      return name.toLowerCase() === "x-forwarded-for" ? "forwardedFor" : null;
    case 17:
      return name.toLowerCase() === "x-original-method" ? "originalMethod" : null;
    case 18:
      return name.toLowerCase() === "x-forwarded-method" ? "forwardedMethod" : null;
    default:
      return null;
  }
}
