"use client";

import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { useRefusal } from "./credential-actions";
import { RevokeButton } from "./revoke-button";
import type { ReviewList } from "./use-review";

interface ReviewActionsProps {
  item: ReviewItem;
  review: ReviewList;
  size?: ButtonSize;
  onKeep: () => void;
  onRotate: () => void;
}

/** Keep, rotate or revoke one key. */
export function ReviewActions({ item, review, size = "sm", onKeep, onRotate }: ReviewActionsProps) {
  const keepRefusal = useRefusal("decide about keys");
  const rotateRefusal = useRefusal("rotate keys");
  const { revocations, decided } = review;
  const credential = revocations.current(item.credential);
  const { id, name, status } = credential;
  const isLive = status === "active" || status === "rotating";
  const isOpen = !decided.has(id) && revocations.stepOf(id)?.step !== "revoking";
  return (
    <div className="relative flex flex-wrap items-center gap-1.5 md:justify-end">
      {isOpen ? (
        <Button size={size} look="quiet" onPress={onKeep} disabledReason={keepRefusal}>
          Keep<span className="sr-only"> {name}</span>
        </Button>
      ) : null}
      {isOpen && isLive ? (
        <Button size={size} look="quiet" onPress={onRotate} disabledReason={rotateRefusal}>
          Rotate<span className="sr-only"> {name}</span>
        </Button>
      ) : null}
      <RevokeButton
        credential={credential}
        step={revocations.stepOf(id)}
        onRevoke={() => review.revoke(item)}
        onRestore={() => void revocations.restore(credential)}
      />
    </div>
  );
}
