import { formatCappedCount, formatCount } from "@/lib/format";
import type { ReviewList } from "./use-review";

/** How many keys were decided here, and how many are left. */
export function ReviewProgress({ review: { decided, list } }: { review: ReviewList }) {
  const meta = list.data?.meta;
  if (meta === undefined) return null;
  const listed = new Set(list.data?.data.map(({ credential }) => credential.id));
  const done = [...decided.values()].filter(({ error }) => error === null);
  const left = Math.max(0, meta.count - done.filter(({ item }) => listed.has(item.credential.id)).length);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <progress
        aria-label="Progress of this review"
        value={done.length}
        max={Math.max(1, done.length + left)}
        className="h-1.5 w-40 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <p role="status" className="tabular-nums">
        {formatCount(done.length)} decided, {formatCappedCount(left, meta.countCapped)} to look at
      </p>
    </div>
  );
}
