import type { z } from "zod";
import type { EndpointKey, Endpoints } from "@/lib/key-service/contract/endpoints";
import type { ErrorEnvelope } from "@/lib/key-service/contract/primitives";
import { KeyServiceError } from "./key-service-error";

export const BASE_PATH = "/qsi/gather";

type Part<K extends EndpointKey, P extends "params" | "query" | "body"> =
  Endpoints[K] extends Record<P, infer S extends z.ZodType> ? { [N in P]: z.input<S> } : unknown;
type OptionalQuery<K extends EndpointKey> = Endpoints[K] extends { query: infer S extends z.ZodType }
  ? { query?: z.input<S> }
  : unknown;
type Idempotency<K extends EndpointKey> = Endpoints[K] extends { idempotent: true }
  ? { idempotencyKey?: string }
  : unknown;

/** What a call takes: path parameters, query, body, and an abort signal. */
export type Input<K extends EndpointKey> = Part<K, "params"> &
  OptionalQuery<K> &
  Part<K, "body"> &
  Idempotency<K> & { signal?: AbortSignal };

/** What a call answers: `data` and `meta` of the envelope. */
export interface Answer<K extends EndpointKey> {
  data: z.output<Endpoints[K]["data"]>;
  meta: z.output<Endpoints[K]["meta"]>;
}

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface ClientOptions {
  /** How a request travels: the service's own `fetch`, the network's, or the browser's. */
  fetch: (request: Request) => Promise<Response>;
  /** Origin and base path, such as `http://localhost:4000/qsi/gather`. */
  baseUrl: string;
  /** Headers of every request, made anew for each one, since an actor token lives for 60 s only. */
  headers?: () => Promise<Record<string, string>>;
}

export type KeyServiceClient = <K extends EndpointKey>(endpoint: K, input: Input<K>) => Promise<Answer<K>>;

/**
 * Makes the typed client of the key management service.
 * @throws {KeyServiceError} from each call that is not answered with a success, with code UNAVAILABLE when it is not answered at all
 */
export function createClient({ fetch, baseUrl, headers }: ClientOptions): KeyServiceClient {
  return async <K extends EndpointKey>(endpoint: K, input: Input<K>): Promise<Answer<K>> => {
    const { params, query, body, idempotencyKey, signal }: LooseInput = input;
    const [method = "GET", template = ""] = endpoint.split(" ");
    const path = template.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(params?.[key] ?? ""),
    );
    const init: RequestInit = { method, headers: { ...(await headers?.()) }, cache: "no-store" };
    const requestHeaders = new Headers(init.headers);
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      requestHeaders.set("content-type", "application/json");
    }
    if (idempotencyKey !== undefined) requestHeaders.set("idempotency-key", idempotencyKey);
    if (signal) init.signal = signal;
    const request = new Request(`${baseUrl}${path}${searchOf(query)}`, { ...init, headers: requestHeaders });

    let response: Response;
    try {
      response = await fetch(request);
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new KeyServiceError(
        503,
        { code: "UNAVAILABLE", message: "The key management service does not answer" },
        null,
        { cause },
      );
    }
    const envelope: unknown = await response.json().catch(() => null);
    if (response.ok && isAnswer<K>(envelope)) return envelope;
    throw isErrorEnvelope(envelope)
      ? new KeyServiceError(response.status, envelope.error, envelope.meta.requestId)
      : new KeyServiceError(
          response.status,
          { code: "INTERNAL_ERROR", message: "The key management service gave no valid answer" },
          null,
        );
  };
}

function searchOf(query: Record<string, unknown> | undefined): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (typeof value === "string" && value !== "") search.set(key, value);
    if (typeof value === "number") search.set(key, String(value));
  }
  return search.size === 0 ? "" : `?${search.toString()}`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function isAnswer<K extends EndpointKey>(value: unknown): value is Answer<K> {
  return isObject(value) && "data" in value && "meta" in value;
}

function isErrorEnvelope(value: unknown): value is ErrorEnvelope {
  return isObject(value) && isObject(value["error"]) && isObject(value["meta"]);
}
