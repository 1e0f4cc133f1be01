import "server-only";
import type { z } from "zod";
import type { ActionError } from "@/lib/action-result";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";
import type { ErrorCode } from "@/lib/key-service/contract/vocabulary";

/** A call that the dashboard itself refuses; its message is written for people. */
export class ActionRefusal extends Error {
  override readonly name = "ActionRefusal";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** The refusal of input that does not fit: the first field that is wrong, and why. */
export function invalidInput(error: z.ZodError): ActionRefusal {
  const issue = error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return new ActionRefusal("VALIDATION_ERROR", issue?.message ?? "is not valid", field === "" ? null : field);
}

/** What a person is told of an error, or null for one that was not foreseen: its message could hold anything. */
export function knownActionError(error: unknown): ActionError | null {
  if (error instanceof ActionRefusal) {
    const { code, message, field } = error;
    return {
      code,
      message,
      field,
      requestId: null,
      details: field === null ? {} : { field, reason: message },
    };
  }
  if (error instanceof KeyServiceError) {
    const { code, message, field, requestId, details } = error;
    return { code, message, field, requestId, details };
  }
  return null;
}
