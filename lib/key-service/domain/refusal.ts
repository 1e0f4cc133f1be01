import type { ErrorCode } from "@/lib/key-service/contract/vocabulary";

/** Why a 409 was answered, for a page that wants to say what happened meanwhile. */
export type ConflictReason =
  | "already-rotating"
  | "archived"
  | "count-changed"
  | "expired"
  | "exposed"
  | "idempotency-key-reused"
  | "not-revoked"
  | "revoked-again"
  | "not-rotating"
  | "restore-window-over"
  | "revoked"
  | "suspended"
  | "version-changed";

/** A call that the rules refuse. Its code decides the HTTP status, its message may be shown to people. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
  }
}

export const invalid = (field: string, reason: string) =>
  new Refusal("VALIDATION_ERROR", `${field} ${reason}`, { field, reason });

export const notFound = (resource: string, id: string) =>
  new Refusal("NOT_FOUND", `There is no such ${resource}`, { resource, id });

export const forbidden = (message: string) => new Refusal("FORBIDDEN", message);

export const conflict = (reason: ConflictReason, message: string, details: Record<string, unknown> = {}) =>
  new Refusal("CONFLICT", message, { reason, ...details });
