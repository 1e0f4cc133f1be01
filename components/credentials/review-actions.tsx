"use client";

import { Button } from "@/components/ui/button";
import type { ButtonSize } from "@/components/ui/button-style";
import { LinkButton } from "@/components/ui/link-button";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { routes } from "@/lib/routes";
import { useRefusal } from "./credential-actions";
import { RestButton } from "./rest-button";
import { reviewChoices } from "./review-choices";
import { RevokeButton } from "./revoke-button";
import { restOf, type ReviewList } from "./use-review";

interface ReviewActionsProps {
  item: ReviewItem;
  review: ReviewList;
  size?: ButtonSize;
  onRest: () => void;
  onRotate: () => void;
  onExpiry: () => void;
}

/** Each has its place, so that a hand that goes down the rows never meets Revoke where Keep was. */
const IN_ROW = "max-md:-ml-3 md:grid md:grid-cols-[3.25rem_4rem_1fr]";

/** Keep or set aside, rotate or revoke one key; of one that is about to end, change when. */
export function ReviewActions({ item, review, size = "sm", onRest, onRotate, onExpiry }: ReviewActionsProps) {
  const rotateRefusal = useRefusal("rotate keys");
  const expiryRefusal = useRefusal("change keys");
  const { revocations } = review;
  const { credential } = item;
  const { id, name } = credential;
  const { isResting, canRest, canRotateOrRevoke, isRotating, isExpiring } = reviewChoices(item, review);
  const isKept = restOf(item) === "kept";
  const look = size === "sm" ? "quiet" : "secondary";
  return (
    <div className={`relative flex flex-wrap items-center gap-1.5 ${size === "sm" ? IN_ROW : ""}`}>
      {canRest ? (
        <span className={`col-start-1 justify-self-start ${canRotateOrRevoke ? "" : "col-span-2"}`}>
          <RestButton
            label={isResting ? "Change" : isKept ? "Keep" : "Set aside"}
            size={size}
            look={look}
            onPress={onRest}
          >
            {isResting ? `why ${name} is ${isKept ? "kept" : "set aside"}` : name}
          </RestButton>
        </span>
      ) : null}
      {canRotateOrRevoke ? (
        <span className="col-start-2">
          {isRotating ? (
            <LinkButton href={routes.key(id)} size={size} look={look}>
              Finish<span className="sr-only"> the rotation of {name}</span>
            </LinkButton>
          ) : isExpiring ? (
            <Button size={size} look={look} onPress={onExpiry} disabledReason={expiryRefusal}>
              Expiry<span className="sr-only"> of {name}</span>
            </Button>
          ) : (
            <Button size={size} look={look} onPress={onRotate} disabledReason={rotateRefusal}>
              Rotate<span className="sr-only"> {name}</span>
            </Button>
          )}
        </span>
      ) : null}
      <span className="col-start-3 row-start-1 justify-self-end">
        <RevokeButton
          credential={credential}
          step={revocations.stepOf(id)}
          onRevoke={() => review.revoke(item)}
          onRestore={() => void revocations.restore(credential)}
        />
      </span>
    </div>
  );
}
