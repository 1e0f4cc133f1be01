import { z } from "zod";
import { EXAMPLE_ID, EXAMPLE_TIME, timestamp, uuid } from "./primitives";
import { credential } from "./credentials";
import { MAX_BULK, RESTORATION_OUTCOMES, REVOCATION_OUTCOMES, REVOCATION_REASONS } from "./vocabulary";

const reason = z.enum(REVOCATION_REASONS, `must be one of: ${REVOCATION_REASONS.join(", ")}`);

export const revokeManyBody = z
  .strictObject({
    ids: z
      .array(uuid)
      .min(1, "must name at least one credential")
      .max(MAX_BULK, `must name at most ${MAX_BULK} credentials`)
      .refine((ids) => new Set(ids).size === ids.length, "must not name a credential twice"),
    reason: reason.default("other"),
  })
  .meta({ id: "RevokeMany", example: { ids: [EXAMPLE_ID], reason: "unused" } });

export const revokeAllBody = z
  .strictObject({
    expectedCount: z.int("must be a whole number").min(0, "must not be negative").meta({
      description: "How many keys the caller expects to be live; another number by now answers 409",
    }),
    reason: reason.default("other"),
  })
  .meta({ id: "RevokeAll", example: { expectedCount: 2, reason: "requested" } });

export const revocationResult = z
  .object({
    id: uuid,
    name: z.string().nullable(),
    last4: z.string().nullable(),
    outcome: z.enum(REVOCATION_OUTCOMES),
    revokedAt: timestamp.nullable(),
    refusedSince: timestamp.nullable(),
  })
  .meta({ id: "RevocationResult" });

export const restoreManyBody = z
  .strictObject({
    revocations: z
      .array(z.strictObject({ id: uuid.meta({ description: "The credential's" }), revokedAt: timestamp }))
      .min(1, "must name at least one revocation")
      .max(MAX_BULK, `must name at most ${MAX_BULK} revocations`)
      .refine(
        (revocations) => new Set(revocations.map(({ id }) => id)).size === revocations.length,
        "must not name a credential twice",
      )
      .meta({ description: "Those to undo, as the caller saw them; no later one of the same credential is" }),
  })
  .meta({ id: "RestoreMany", example: { revocations: [{ id: EXAMPLE_ID, revokedAt: EXAMPLE_TIME }] } });

export const restorationResult = z
  .object({
    id: uuid,
    outcome: z.enum(RESTORATION_OUTCOMES),
    credential: credential.nullable().meta({ description: "As it is afterwards; null when it is not found" }),
    refusedMeanwhile: z.int().nullable().meta({
      description: "Requests refused between revocation and restoration; null when it is not restored",
    }),
  })
  .meta({ id: "RestorationResult" });

export type RestorationResult = z.output<typeof restorationResult>;
export type RevocationResult = z.output<typeof revocationResult>;
