import { z } from "zod";
import { timestamp } from "./primitives";

export const caller = z
  .object({
    version: z.int().meta({ description: "Of the secret that was used" }),
    ip: z.string(),
    userAgent: z.string(),
    firstSeenAt: timestamp,
    lastSeenAt: timestamp,
  })
  .meta({ id: "Caller" });

export type Caller = z.output<typeof caller>;
