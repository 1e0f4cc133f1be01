import { formatCappedCount, formatCount } from "@/lib/format";
import type { ReviewList } from "./use-review";

/** How many keys were decided here, and how many are left. */
export function ReviewProgress({ review: { decided, list, left } }: { review: ReviewList }) {
  if (list.data === undefined) return null;
  const done = [...decided.values()].filter(({ error }) => error === null);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <progress
        aria-label="Progress of this review"
        value={done.length}
        max={Math.max(1, done.length + left.count)}
        className="h-1.5 w-40 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <p role="status" className="tabular-nums">
        {formatCount(done.length)} decided in this visit, {formatCappedCount(left.count, left.isCapped)} to
        look at
      </p>
    </div>
  );
}
