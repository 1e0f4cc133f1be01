import pino, { type Logger } from "pino";

/** The log of the service: JSON lines, to standard output. Callers pass ids and codes, never what a person sent. */
export const createLog = (level = "info"): Logger =>
  pino({ level, base: { service: "key-service" }, timestamp: pino.stdTimeFunctions.isoTime });
