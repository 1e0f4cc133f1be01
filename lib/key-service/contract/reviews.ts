import { z } from "zod";
import { credential, person } from "./credentials";
import { commaSeparated, cursor, limit, listMeta, text, timestamp, uuid } from "./primitives";
import {
  ENVIRONMENTS,
  MAX_REASON_LENGTH,
  REVIEW_DECISIONS,
  REVIEW_REASONS,
  REVIEW_STATES,
} from "./vocabulary";

export const reviewBody = z
  .strictObject({
    decision: z.enum(REVIEW_DECISIONS, `must be one of: ${REVIEW_DECISIONS.join(", ")}`),
    reason: text(MAX_REASON_LENGTH).min(1, "must not be empty").meta({ example: "Used once a year, in May" }),
    lookAgainAt: timestamp.nullish().meta({
      description:
        "Until then a key that was kept or set aside is not shown again; 90 days from now unless told",
    }),
    reasons: z
      .array(z.enum(REVIEW_REASONS, `must be one of: ${REVIEW_REASONS.join(", ")}`))
      .max(REVIEW_REASONS.length)
      .optional()
      .meta({ description: "For which it was looked at; those that it has now unless told" }),
  })
  .meta({ id: "DecideReview", example: { decision: "kept", reason: "Used once a year, in May" } });

export const review = z
  .object({
    id: uuid,
    credentialId: uuid,
    decision: z.enum(REVIEW_DECISIONS),
    reason: z.string(),
    lookAgainAt: timestamp.nullable(),
    decidedAt: timestamp,
    decidedBy: person,
  })
  .meta({ id: "Review" });

export const reviewItem = z
  .object({
    credential,
    reasons: z.array(z.enum(REVIEW_REASONS)).meta({
      description:
        "The most urgent first; of a decision, those for which it was made, and none if it is older than their record",
    }),
    lastAttemptAt: timestamp
      .nullable()
      .meta({ description: "Of a revoked key: when it was last tried since; null when it was not" }),
    review: review
      .nullable()
      .meta({ description: "The decision, in a list of decisions; otherwise the latest one there was" }),
  })
  .meta({ id: "ReviewItem" });

export const reviewListQuery = z.strictObject({
  state: z.enum(REVIEW_STATES, `must be one of: ${REVIEW_STATES.join(", ")}`).default("open"),
  reason: commaSeparated(REVIEW_REASONS).optional(),
  environment: commaSeparated(ENVIRONMENTS).optional(),
  organizationId: uuid.optional(),
  limit,
  cursor: cursor.optional(),
});

export const reviewListMeta = listMeta.extend({
  asOf: timestamp
    .nullable()
    .meta({ description: "When the reasons were looked for; null before the first time" }),
});

export type Review = z.output<typeof review>;
export type ReviewItem = z.output<typeof reviewItem>;
export type ReviewListQuery = z.output<typeof reviewListQuery>;
