import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Review, reviewBody } from "@/lib/key-service/contract/reviews";
import { lookAgainAt } from "@/lib/key-service/domain/review";
import { insertReview } from "@/lib/key-service/store/reviews";
import type { Context } from "../context";
import { holdCredential } from "../credentials/read";
import { withMutation } from "../with-mutation";
import { presentReview } from "./present";

/**
 * Records what was decided about a key. It changes nothing of the key itself.
 * @throws {Refusal} NOT_FOUND; VALIDATION_ERROR for a day that does not fit
 */
export function decideReview(
  context: Context,
  credentialId: string,
  { decision, reason, lookAgainAt: asked, reasons }: z.output<typeof reviewBody>,
): Promise<Review> {
  return withMutation(context, "admin", async (tx, now) => {
    const row = await holdCredential(tx, credentialId);
    const review = {
      id: randomUUID(),
      credentialId,
      decision,
      reason,
      decidedAt: now,
      lookAgainAt: lookAgainAt(decision, asked ? new Date(asked) : null, now),
      decidedById: context.actor.id,
      decidedByName: context.actor.name,
    };
    await insertReview(tx, review, reasons);
    return {
      result: presentReview(review),
      audit: {
        action: "credential.reviewed",
        organizationId: row.organizationId,
        teamId: row.teamId,
        credentialId,
        detail: {
          name: row.name,
          last4: row.last4,
          decision,
          reason,
          lookAgainAt: review.lookAgainAt?.toISOString() ?? null,
        },
      },
    };
  });
}
