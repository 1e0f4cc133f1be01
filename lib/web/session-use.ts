import "server-only";

/**
 * Whether a request is a use of its session. Navigating and acting are; what an open page reads by itself, has drawn
 * again by a timer, or fetches ahead, is not (security.md, sessions).
 */
export function isSessionUse(path: string, headers: Headers): boolean {
  return !path.startsWith("/api/") && !headers.has("next-router-prefetch") && !isRedrawing(headers);
}

/** Next.js marks the root of the tree that a page says it has when all of it is to be drawn again (`router.refresh`). */
function isRedrawing(headers: Headers): boolean {
  try {
    const tree: unknown = JSON.parse(decodeURIComponent(headers.get("next-router-state-tree") ?? "null"));
    return Array.isArray(tree) && tree[3] === "refetch";
  } catch {
    return false;
  }
}
