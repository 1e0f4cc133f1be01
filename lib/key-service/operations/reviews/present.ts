import type { Review, ReviewItem } from "@/lib/key-service/contract/reviews";
import type { NewReview, ReviewItemRow } from "@/lib/key-service/store/reviews";
import { presentCredential } from "../credentials/present";

/** A decision as the contract shows it. */
export const presentReview = (row: NewReview): Review => ({
  id: row.id,
  credentialId: row.credentialId,
  decision: row.decision,
  reason: row.reason,
  lookAgainAt: row.lookAgainAt?.toISOString() ?? null,
  decidedAt: row.decidedAt.toISOString(),
  decidedBy: { id: row.decidedById, name: row.decidedByName },
});

/** A key with its reasons and a decision, as the contract shows it. */
export const presentReviewItem = ({
  credential,
  reasons,
  lastAttemptAt,
  review,
}: ReviewItemRow): ReviewItem => ({
  credential: presentCredential(credential),
  reasons,
  lastAttemptAt: lastAttemptAt?.toISOString() ?? null,
  review: review && presentReview(review),
});
