import type { ErrorCode } from "@/lib/key-service/contract/vocabulary";

/** Why an action did not happen. `message` is written for people; code UNAUTHORIZED means the session has ended. */
export interface ActionError {
  code: ErrorCode;
  message: string;
  /** The input field to mark, or null. */
  field: string | null;
  /** For a person to quote; null when the key management service was not reached. */
  requestId: string | null;
  details: Record<string, unknown>;
}

/** What every server action answers; it throws for nothing but a redirect of Next.js. */
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };
