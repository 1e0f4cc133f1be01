"use client";

import { Button } from "@/components/ui/button";
import { formatCappedCount } from "@/lib/format";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import type { ReviewList } from "./use-review";

interface ReviewNextProps {
  review: ReviewList;
  /** Where the key in sight stands among the items. */
  place: number;
  onShow: (item: ReviewItem) => void;
}

/** How to go on once a key is decided: to the next one that is not, to those passed over, or to what was decided. */
export function ReviewNext({ review: { items, decided, pages, left, ask }, place, onShow }: ReviewNextProps) {
  const isOpen = ({ credential }: ReviewItem) => !decided.has(credential.id);
  const next = items.find((item, index) => index > place && isOpen(item));
  if (next !== undefined || pages.onNext)
    return <GoOn onPress={() => (next === undefined ? pages.onNext?.() : onShow(next))}>Next to decide</GoOn>;
  if (left.count === 0)
    return (
      <GoOn
        onPress={() => ask({ state: "decided", show: "table" })}
        after="That was the last key to look at here."
      >
        See the decisions
      </GoOn>
    );
  const first = items.find(isOpen);
  return (
    <GoOn
      onPress={() => (first === undefined ? pages.onFirst?.() : onShow(first))}
      after={`That was the last one. Before it, ${formatCappedCount(left.count, left.isCapped)} still to be decided.`}
    >
      Go back to the first of them
    </GoOn>
  );
}

function GoOn({ after, onPress, children }: { after?: string; onPress: () => void; children: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      {after === undefined ? null : <p>{after}</p>}
      <Button look="primary" onPress={onPress}>
        {children}
      </Button>
    </div>
  );
}
