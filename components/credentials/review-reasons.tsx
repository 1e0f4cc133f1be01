import { REVIEW_REASON_LABELS, type ReviewReason } from "@/lib/key-service/contract/vocabulary";

/** Why a key should be looked at, the most urgent first. */
export function ReviewReasons({ reasons }: { reasons: readonly ReviewReason[] }) {
  return (
    <ul className="flex flex-wrap gap-x-2 gap-y-0.5 text-sm">
      {reasons.map((reason) => (
        <li key={reason} className="rounded-sm bg-warn-soft px-1.5 text-ink">
          {REVIEW_REASON_LABELS[reason]}
        </li>
      ))}
    </ul>
  );
}
