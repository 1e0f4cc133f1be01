import { isRest, type ReviewDecision } from "@/lib/key-service/contract/vocabulary";
import { invalid } from "./refusal";

const DAY_MS = 86_400_000;
const LOOK_AGAIN_DAYS = 90;
const MOST_LOOK_AGAIN_DAYS = 366;

/**
 * Decides when a key is shown again after a review: one that was kept or set aside on the day asked for, or in 90
 * days; one that was rotated or revoked when there is a new reason.
 * @throws {Refusal} VALIDATION_ERROR when the day is not ahead, over 366 days away, or given for another decision
 */
export function lookAgainAt(decision: ReviewDecision, asked: Date | null, now: Date): Date | null {
  if (!isRest(decision)) {
    if (asked) throw invalid("lookAgainAt", "is for keys that are kept or set aside");
    return null;
  }
  if (!asked) return new Date(now.getTime() + LOOK_AGAIN_DAYS * DAY_MS);
  if (asked <= now) throw invalid("lookAgainAt", "must be in the future");
  if (asked.getTime() > now.getTime() + MOST_LOOK_AGAIN_DAYS * DAY_MS)
    throw invalid("lookAgainAt", `must be at most ${MOST_LOOK_AGAIN_DAYS} days away`);
  return asked;
}
