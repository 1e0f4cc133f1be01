import type { ErrorCode } from "@/lib/key-service/contract/vocabulary";

/** An answer of the key management service that is not a success. `message` may be shown to people. */
export class KeyServiceError extends Error {
  override readonly name = "KeyServiceError";
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(
    /** HTTP status. */
    readonly status: number,
    error: { code: ErrorCode; message: string; details?: Record<string, unknown> | undefined },
    /** The request id of the envelope, for a person to quote; null when there was no envelope. */
    readonly requestId: string | null,
    options?: ErrorOptions,
  ) {
    super(error.message, options);
    this.code = error.code;
    this.details = error.details ?? {};
  }

  /** The field that a VALIDATION_ERROR names, or null. */
  get field(): string | null {
    const field = this.details["field"];
    return typeof field === "string" ? field : null;
  }
}
