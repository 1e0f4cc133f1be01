import "server-only";

const PLACEHOLDER = "http://dashboard.invalid";
const LONGEST_PATH = 2_000;
/** Where nobody can be sent back to: answers for programs, and the pages of signing in itself. */
const NEVER = /^\/(?:api|qsi|_next|sign-in|signed-out|access-denied)(?:\/|\?|#|$)/i;

/**
 * The place to come back to after signing in: a path of this dashboard with its query string, or `/` for anything
 * else. Refuses what a browser could read as another site: `//evil`, `/\evil`, `/.//evil`, encoded or not (CWE-601).
 */
export function safeReturnTo(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST_PATH || !isLocal(value)) return "/";
  if (!URL.canParse(value, PLACEHOLDER)) return "/";
  const url = new URL(value, PLACEHOLDER);
  if (url.origin !== PLACEHOLDER) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  return isLocal(path) && !NEVER.test(path) ? path : "/";
}

/** The same for an address that may also be written in full, below the dashboard's own origin. */
export function localPath(value: unknown, dashboardOrigin: string): string {
  const below = typeof value === "string" && value.startsWith(`${dashboardOrigin}/`);
  return safeReturnTo(below ? value.slice(dashboardOrigin.length) : value);
}

function isLocal(path: string): boolean {
  const decoded = decodeFully(path.split(/[?#]/, 1)[0] ?? "");
  // eslint-disable-next-line no-control-regex -- browsers drop some control characters before they read an address
  return decoded !== null && /^\/(?!\/)[^\\\u0000-\u001f\u007f]*$/.test(decoded) && !decoded.includes("//");
}

function decodeFully(path: string): string | null {
  let decoded = path;
  for (let round = 0; round < 3; round += 1) {
    try {
      const next = decodeURIComponent(decoded);
      if (next === decoded) return decoded;
      decoded = next;
    } catch {
      return null;
    }
  }
  return null;
}
