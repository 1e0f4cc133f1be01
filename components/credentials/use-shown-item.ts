"use client";

import { useState } from "react";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { currentItem, type ReviewList } from "./use-review";

/** The key that is looked at by itself. */
export interface ShownItem {
  item: ReviewItem;
  /** Where it stands among the items; where it stood, once it is gone. */
  place: number;
  /** It has left the list, though nothing was decided about it here. */
  isGone: boolean;
}

/**
 * One item of the review at a time. It stays until the person moves on, even when somebody else decides about it
 * meanwhile: what is under somebody's hands is never exchanged for another key.
 */
export function useShownItem({ items, decided, revocations }: ReviewList): {
  shown: ShownItem | null;
  show: (item: ReviewItem) => void;
} {
  const [held, setHeld] = useState<Omit<ShownItem, "isGone"> | null>(() => {
    const first = items.findIndex(({ credential }) => !decided.has(credential.id));
    const place = first === -1 ? 0 : first;
    const item = items[place];
    return item === undefined ? null : { item, place };
  });
  const place = items.findIndex(({ credential }) => credential.id === held?.item.credential.id);
  const found = items[place];
  // As it is now, so that it can still be shown when it is gone.
  if (found !== undefined && (found !== held?.item || place !== held.place)) setHeld({ item: found, place });
  // What is revoked here has left the list a moment before that is on record.
  const isGone =
    found === undefined && held !== null && revocations.stepOf(held.item.credential.id) === undefined;
  return {
    shown: held && {
      item: found ?? currentItem(held.item, revocations.current),
      place: found ? place : held.place,
      isGone,
    },
    show: (item) => setHeld({ item, place: items.indexOf(item) }),
  };
}
