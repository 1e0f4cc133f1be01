"use client";

import { useState } from "react";

/** A page of a list: where it begins, and how many rows stand before it. */
export interface CursorPage {
  cursor: string | null;
  before: number;
}

/** What a page of a list answered. */
interface CursorAnswer {
  data: readonly unknown[];
  meta: { nextCursor: string | null };
}

const FIRST: CursorPage = { cursor: null, before: 0 };

/**
 * Steps through a list that is read by cursors. A cursor leads forward only, so the way back is remembered;
 * who came by a link has the first page to go to.
 */
export function useCursorPages(
  page: CursorPage,
  onPage: (page: CursorPage) => void,
  answer: CursorAnswer | undefined,
) {
  const [trail, setTrail] = useState<readonly CursorPage[]>([]);
  const place = trail.findIndex(({ cursor }) => cursor === page.cursor);
  const nextCursor = answer?.meta.nextCursor ?? null;
  const previous = place > 0 ? trail[place - 1] : undefined;

  function goNext(cursor: string) {
    const next = { cursor, before: page.before + (answer?.data.length ?? 0) };
    setTrail([...(place === -1 ? [page] : trail.slice(0, place + 1)), next]);
    onPage(next);
  }

  return {
    onFirst: page.cursor === null ? undefined : () => onPage(FIRST),
    onPrevious: previous && (() => onPage(previous)),
    onNext: nextCursor === null ? undefined : () => goNext(nextCursor),
  };
}
