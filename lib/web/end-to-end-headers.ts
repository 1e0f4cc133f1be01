import "server-only";

/** Headers of one connection (RFC 9110, section 7.6.1), and those that fetch sets by itself. */
const HOP_BY_HOP = [
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "expect",
  "host",
  "content-length",
  "content-encoding",
];

/** What of a message's headers goes on to the next hop: all but those of the connection, and never a cookie. */
export function endToEndHeaders(headers: Headers): Headers {
  const kept = new Headers(headers);
  const named = (headers.get("connection") ?? "").split(",").map((name) => name.trim());
  for (const name of [...HOP_BY_HOP, "cookie", "set-cookie", ...named.filter(isToken)]) kept.delete(name);
  return kept;
}

const isToken = (name: string) => /^[\w!#$%&'*+.^`|~-]+$/.test(name);
