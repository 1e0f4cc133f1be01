import { MoreMark } from "@/components/ui/more-mark";
import { REVIEW_REASON_LABELS, type ReviewReason } from "@/lib/key-service/contract/vocabulary";

const TONES: Partial<Record<ReviewReason, string>> = {
  "refused-attempts": "bg-danger-soft",
  "unfinished-rotation": "bg-warn-soft",
  expiring: "bg-warn-soft",
};

/** Why a key should be looked at, the most urgent first. */
export function ReviewReasons({ reasons }: { reasons: readonly ReviewReason[] }) {
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-0.5 text-sm">
      {reasons.map((reason) => (
        <li key={reason}>
          <ReasonMark reason={reason} />
        </li>
      ))}
    </ul>
  );
}

/** The most urgent of them, and how many more there are. */
export function MostUrgentReason({ reasons: [first, ...more] }: { reasons: readonly ReviewReason[] }) {
  if (first === undefined) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap">
      <ReasonMark reason={first} />
      <MoreMark labels={more.map((reason) => REVIEW_REASON_LABELS[reason])} />
    </span>
  );
}

function ReasonMark({ reason }: { reason: ReviewReason }) {
  return (
    <span className={`block rounded-sm px-1.5 text-ink ${TONES[reason] ?? "bg-ink/6"}`}>
      {REVIEW_REASON_LABELS[reason]}
    </span>
  );
}
