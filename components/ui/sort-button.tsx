"use client";

import { ArrowDown, ArrowUp } from "lucide-react";

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
}

/** A column's header that sorts by it, and the other way round when it does already. */
export function SortButton<By extends string>({ label, by, sorting, startsDescending }: SortButtonProps<By>) {
  const isSorted = sorting.by === by;
  const first = startsDescending ? "desc" : "asc";
  const opposite = sorting.order === "asc" ? "desc" : "asc";
  const Arrow = sorting.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() => sorting.onSort(by, isSorted ? opposite : first)}
      className={`-mx-1 inline-flex items-center gap-1 rounded-sm px-1 whitespace-nowrap hover:text-ink ${isSorted ? "text-ink" : ""}`}
    >
      {label}
      {isSorted ? <Arrow aria-hidden="true" className="size-3.5" /> : null}
    </button>
  );
}
