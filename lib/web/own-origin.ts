import "server-only";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether a request by this method may change something, and so must show where it comes from. */
export function changesState(method: string): boolean {
  return !SAFE_METHODS.has(method);
}

/**
 * Whether an `Origin` header is the dashboard's own. Missing and `null` are not: Next.js lets a server action
 * without the header through, which leaves old browsers and other programs unchecked (security.md, web).
 */
export function isOwnOrigin(origin: string | null, dashboardOrigin: string): boolean {
  return origin !== null && origin === dashboardOrigin;
}
