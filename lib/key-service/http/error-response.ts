import type { Logger } from "pino";
import { Refusal } from "@/lib/key-service/domain/refusal";
import { isDatabaseUnavailable } from "@/lib/key-service/operations/database-failures";
import { causeOf } from "@/lib/key-service/log";
import { failure } from "./envelope";

const RETRY_AFTER_SECONDS = 1;

/** Turns whatever was thrown into an answer: a refusal as it is, the unknown as a general message and a line in the log. */
export function errorResponse(error: unknown, requestId: string, log: Logger): Response {
  if (error instanceof Refusal)
    return failure(requestId, { code: error.code, message: error.message, details: error.details });
  if (isDatabaseUnavailable(error)) {
    log.warn({ requestId, cause: causeOf(error) }, "the database can not be reached");
    return unavailable(requestId);
  }
  log.error({ requestId, cause: causeOf(error) }, "a request failed unexpectedly");
  return failure(requestId, {
    code: "INTERNAL_ERROR",
    message: "Something went wrong on our side; nothing was changed",
  });
}

const unavailable = (requestId: string): Response =>
  failure(
    requestId,
    { code: "UNAVAILABLE", message: "The key management service can not answer right now; try again" },
    { "retry-after": String(RETRY_AFTER_SECONDS) },
  );
