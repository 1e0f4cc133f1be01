"use client";

import { Button } from "@/components/ui/button";
import { formatClock } from "@/lib/format";
import { REVIEW_DECISION_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { Decided } from "./use-review";

interface ReviewOutcomeProps {
  decided: Decided;
  /** Since when every request with it is refused; null where none is. */
  refusedSince: string | null;
  onRecordAgain: () => void;
}

/** What was decided about a key here, and whether that is on record. */
export function ReviewOutcome({ decided, refusedSince, onRecordAgain }: ReviewOutcomeProps) {
  const { decision, reason, error } = decided;
  const label = REVIEW_DECISION_LABELS[decision];
  if (error === null)
    return (
      <p className="pb-2 text-sm text-ink-soft wrap-anywhere">
        <span className="font-medium text-ink">{label}</span>
        {decision === "revoked" && refusedSince !== null
          ? ` · Refused since ${formatClock(refusedSince)}`
          : ""}
        {` · ${reason}`}
      </p>
    );
  return (
    <p className="flex flex-wrap items-center gap-2 pb-2 text-sm text-danger">
      {label}, but the decision is not on record. {error.message}
      <Button size="sm" onPress={onRecordAgain}>
        Record again
      </Button>
    </p>
  );
}
