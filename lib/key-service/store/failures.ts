import { DrizzleQueryError } from "drizzle-orm";

const hasCode = (value: unknown): value is { code: string } =>
  typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";

const rootOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);

// SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention (shutdown, cancelled statement).
const UNAVAILABLE_STATE = /^(08|53|57)/;
const UNAVAILABLE_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENOENT",
]);
const UNAVAILABLE_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|connection timeout|query read timeout|not queryable/i;

/** Whether an error means that Postgres can not be reached or can not answer now, as against refusing a statement. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const root = rootOf(error);
  if (hasCode(root)) return UNAVAILABLE_STATE.test(root.code) || UNAVAILABLE_CODES.has(root.code);
  return root instanceof Error && UNAVAILABLE_MESSAGE.test(root.message);
}

/** The code of a database error: an SQLSTATE, or that of the connection; null when it is no such error. */
export function sqlStateOf(error: unknown): string | null {
  const root = rootOf(error);
  if (hasCode(root)) return root.code;
  return isDatabaseUnavailable(error) ? "no connection" : null;
}

/** Whether an error means that a table or column of this version is not there (SQLSTATE 42P01, 42703). */
export function isSchemaMissing(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === "42P01" || state === "42703";
}

/** A value that is none of its type, where Postgres does not look at it itself. */
export class UnreadableValue extends Error {
  override readonly name = "UnreadableValue";
}

/** Whether an error is a value that can not be read as its type (SQLSTATE class 22). */
export function isUnreadableValue(error: unknown): boolean {
  if (error instanceof UnreadableValue) return true;
  const root = rootOf(error);
  return hasCode(root) && root.code.startsWith("22");
}
