import pino, { type Logger } from "pino";

/** The log of the service: JSON lines, to standard output. Callers pass ids and codes, never what a person sent. */
export const createLog = (level = "info"): Logger =>
  pino({ level, base: { service: "key-service" }, timestamp: pino.stdTimeFunctions.isoTime });

/** What a log may say of an error. A statement and its parameters stay out: they may hold what a person typed. */
export function causeOf(error: unknown): { name: string; code?: string; at?: string } {
  const root = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(root instanceof Error)) return { name: typeof root };
  const at = root.stack
    ?.split("\n")
    .find((line) => line.includes(" at "))
    ?.trim();
  return {
    name: root.name,
    ...("code" in root && typeof root.code === "string" && { code: root.code }),
    ...(at !== undefined && { at }),
  };
}
