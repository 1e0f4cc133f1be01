import {
  REVIEW_DECISION_LABELS,
  type ReviewDecision,
  type ReviewReason,
} from "@/lib/key-service/contract/vocabulary";

/** Whether a key is there for what was tried with it after its end: it is not kept then but set aside. */
export const isTried = (reasons: readonly ReviewReason[]): boolean => reasons.includes("refused-attempts");

/** What a decision about a key with these reasons is called. */
export const decisionLabel = (decision: ReviewDecision, reasons: readonly ReviewReason[]): string =>
  decision === "kept" && isTried(reasons) ? "Set aside" : REVIEW_DECISION_LABELS[decision];
