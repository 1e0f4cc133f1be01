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
        <li key={reason} className={`rounded-sm px-1.5 text-ink ${TONES[reason] ?? "bg-ink/6"}`}>
          {REVIEW_REASON_LABELS[reason]}
        </li>
      ))}
    </ul>
  );
}
