import { z } from "zod";
import { EXAMPLE_ID, timestamp, uuid } from "./primitives";
import { DEFAULT_USAGE_DAYS, MAX_USAGE_DAYS, MOST_TRENDS, TREND_DAYS } from "./vocabulary";

const window = (byDefault: number) =>
  z.coerce
    .number<string>("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(MAX_USAGE_DAYS, `must be at most ${MAX_USAGE_DAYS}`)
    .default(byDefault)
    .meta({ description: "How many UTC days, today among them" });

export const usageQuery = z.strictObject({ days: window(DEFAULT_USAGE_DAYS) });

const usageDay = z
  .object({
    day: z.iso.date().meta({ description: "UTC", example: "2026-01-31" }),
    reads: z.int().meta({ description: "Accepted requests that read" }),
    writes: z.int().meta({ description: "Accepted requests that write" }),
    refused: z.int(),
  })
  .meta({ id: "UsageDay" });

const days = z.array(usageDay).meta({
  description: "Every day of the window, the oldest first and today last; a day without uses has zeros",
});

export const usage = z
  .object({
    recordedSince: timestamp.meta({
      description: "Before it nothing was counted: a zero there says nothing",
    }),
    days,
  })
  .meta({ id: "Usage" });

export const credentialUsage = usage
  .extend({
    bySecret: z
      .array(z.object({ version: z.int(), last4: z.string(), days }))
      .meta({ description: "The secrets that lived or were tried in the window, the newest first" }),
  })
  .meta({ id: "CredentialUsage" });

const trendsOf = (description: string) =>
  z.strictObject({
    ids: z
      .string()
      .transform((value) => value.split(","))
      .pipe(z.array(uuid).max(MOST_TRENDS, `must be at most ${MOST_TRENDS} ids, separated by commas`))
      .meta({
        description,
        override: {
          type: "array",
          items: { type: "string", format: "uuid" },
          minItems: 1,
          maxItems: MOST_TRENDS,
          example: [EXAMPLE_ID],
        },
        param: { style: "form", explode: false },
      }),
    days: window(TREND_DAYS),
  });

export const trendsQuery = trendsOf("Ids of credentials");
export const scopeTrendsQuery = trendsOf("Ids of organizations and teams");

const requests = z
  .array(z.int())
  .meta({ description: "Accepted requests of each UTC day, the oldest first and today last" });

export const trends = z.array(z.object({ credentialId: uuid, requests }).meta({ id: "Trend" }));
export const scopeTrends = z.array(z.object({ scopeId: uuid, requests }).meta({ id: "ScopeTrend" }));

export type Trend = z.output<typeof trends>[number];
export type ScopeTrend = z.output<typeof scopeTrends>[number];
export type Usage = z.output<typeof usage>;
export type CredentialUsage = z.output<typeof credentialUsage>;
