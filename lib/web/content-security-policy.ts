import "server-only";

interface PolicyParts {
  /** Random for each response. */
  nonce: string;
  /** `next dev` evaluates code, inserts styles and speaks over a web socket. */
  development: boolean;
}

/**
 * The Content-Security-Policy of a page. Style attributes are allowed, since what React renders on the server holds
 * some; style elements are not, unless they carry the nonce.
 */
export function contentSecurityPolicy({ nonce, development }: PolicyParts): string {
  const directives = {
    "default-src": ["'self'"],
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'", ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(development ? ["ws:"] : [])],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
