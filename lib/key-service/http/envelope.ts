import type { ErrorCode } from "@/lib/key-service/contract/vocabulary";
import { ERROR_STATUS } from "@/lib/key-service/contract/vocabulary";

export interface ErrorBody {
  code: ErrorCode;
  message: string;
  details?: Readonly<Record<string, unknown>> | undefined;
}

const metaOf = (requestId: string) => ({ requestId, timestamp: new Date().toISOString() });

/** A success in the envelope; never cached, since it may hold a secret and always holds the present state. */
export function success(
  requestId: string,
  status: number,
  data: unknown,
  meta: Readonly<Record<string, unknown>> = {},
): Response {
  return Response.json(
    { data, meta: { ...metaOf(requestId), ...meta } },
    { status, headers: { "cache-control": "no-store" } },
  );
}

/** A failure in the envelope (gather-api.md, errors). */
export function failure(requestId: string, error: ErrorBody, headers: Record<string, string> = {}): Response {
  return Response.json(
    { error, meta: metaOf(requestId) },
    { status: ERROR_STATUS[error.code], headers: { "cache-control": "no-store", ...headers } },
  );
}
