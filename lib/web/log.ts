import "server-only";
import { pino } from "pino";

/** The dashboard's log: JSON lines on standard output. Nothing that a person typed and no token goes into it. */
export const log = pino({
  base: { service: "dashboard" },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** Long runs of token characters: states, nonces, codes, parts of a JWT, keys. */
const TOKEN_LIKE = /[\w-]{24,}/g;

/** What may be logged of an error that was not foreseen: no token, and nothing beside its own words and its place. */
export function describeError(error: unknown): {
  name: string;
  message: string;
  cause?: string;
  at: string[];
} {
  if (!(error instanceof Error)) return { name: typeof error, message: "", at: [] };
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const { cause } = error;
  return {
    name: error.name,
    message: withoutTokens(error.message),
    // Such as "fetch failed", of which only the cause says why.
    ...(cause instanceof Error && { cause: withoutTokens(cause.message) }),
    at: at.slice(0, 5).map((line) => line.trim()),
  };
}

/** A text with everything in it that could be a token cut out. */
export function withoutTokens(text: string): string {
  return text.replaceAll(TOKEN_LIKE, "…").slice(0, 500);
}
