import "server-only";
import { randomUUID } from "node:crypto";
import type { ErrorEnvelope } from "@/lib/key-service/contract/primitives";
import { ERROR_STATUS, type ErrorCode } from "@/lib/key-service/contract/vocabulary";

/** An error of the dashboard itself in the documented envelope (gather-api.md, errors), never cached. */
export function errorResponse(
  code: ErrorCode,
  message: string,
  { details, headers }: { details?: Record<string, unknown>; headers?: Record<string, string> } = {},
): Response {
  const envelope: ErrorEnvelope = {
    error: { code, message, ...(details && { details }) },
    meta: { requestId: randomUUID(), timestamp: new Date().toISOString() },
  };
  return Response.json(envelope, {
    status: ERROR_STATUS[code],
    headers: { "cache-control": "no-store", ...headers },
  });
}

/** The answer while the key management service cannot be reached; `Retry-After` is in seconds. */
export function unavailableResponse(): Response {
  return errorResponse("UNAVAILABLE", "The key management service does not answer", {
    headers: { "retry-after": "1" },
  });
}
