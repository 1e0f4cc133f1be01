/** The id of the request that failed, for a person to quote; null when there was no answer. */
export function requestIdOf(error: Error): string | null {
  return "requestId" in error && typeof error.requestId === "string" ? error.requestId : null;
}

/** Whether it failed because a page of a list was asked for that is none of it. */
export function isOfAnotherList(error: Error): boolean {
  return "field" in error && error.field === "cursor";
}

/** Whether it failed because the session has ended. */
export function isUnauthorized(error: Error): boolean {
  return "code" in error && error.code === "UNAUTHORIZED";
}
