import "server-only";
import { pino } from "pino";

/** The dashboard's log: JSON lines on standard output. Nothing that a person typed and no token goes into it. */
export const log = pino({
  base: { service: "dashboard" },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** Runs of characters as long as a state, a nonce, a code, a part of a JWT or a key. */
const LONG_RUN = /[\w-]{24,}/g;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

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

/** A text with everything in it that could be a token cut out; ids and long names, as in addresses, stay. */
export function withoutTokens(text: string): string {
  return text.replaceAll(LONG_RUN, (run) => (isRandom(run) ? "…" : run)).slice(0, 500);
}

function isRandom(run: string): boolean {
  if (run.includes("qapi_")) return true;
  const isMixed = /\d/.test(run) || (/[a-z]/.test(run) && /[A-Z]/.test(run));
  return isMixed && !UUID.test(run);
}
