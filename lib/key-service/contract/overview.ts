import { z } from "zod";
import { auditEvent } from "./audit";
import { timestamp } from "./primitives";
import { usage } from "./usage";
import { REVIEW_REASONS } from "./vocabulary";

export const overview = z
  .object({
    asOf: timestamp
      .nullable()
      .meta({ description: "When the figures were taken; null before the first time" }),
    organizationCount: z.int(),
    liveKeyCount: z.int(),
    attention: z.array(z.object({ reason: z.enum(REVIEW_REASONS), count: z.int() })),
    usage: usage.meta({ description: "Of all customers, of the last 30 days" }),
    latestChanges: z.array(auditEvent),
  })
  .meta({ id: "Overview" });

export type Overview = z.output<typeof overview>;
