"use client";

import { SortArrow } from "./sort-arrow";

export interface Sorting<By extends string> {
  by: By;
  order: "asc" | "desc";
  onSort: (by: By, order: "asc" | "desc") => void;
}

interface SortButtonProps<By extends string> {
  label: string;
  by: By;
  sorting: Sorting<By>;
  /** Most people ask for the most first, and for words from A. */
  startsDescending: boolean;
  /** See `Column`. */
  isReversed: boolean;
}

/** A column's header that sorts by it, and the other way round when it does already. */
export function SortButton<By extends string>(props: SortButtonProps<By>) {
  const { label, by, sorting, startsDescending, isReversed } = props;
  const isSorted = sorting.by === by;
  const first = startsDescending ? "desc" : "asc";
  const opposite = sorting.order === "asc" ? "desc" : "asc";
  return (
    <button
      type="button"
      onClick={() => sorting.onSort(by, isSorted ? opposite : first)}
      className={`-mx-1 inline-flex items-center gap-1 rounded-sm px-1 whitespace-nowrap hover:text-ink ${isSorted ? "text-ink" : ""}`}
    >
      {label}
      {isSorted ? <SortArrow order={sorting.order} isReversed={isReversed} /> : null}
    </button>
  );
}
