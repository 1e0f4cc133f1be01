"use client";

import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { Button } from "./button";

interface PaginationProps {
  /** Such as "51–100 of 151". */
  position: string;
  onFirst?: (() => void) | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

/** Steps through a list that is read page by page; what cannot be done is not offered. */
export function Pagination({ position, onFirst, onPrevious, onNext }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 max-md:px-0">
      <p className="text-sm text-ink-soft">{position}</p>
      <div className="flex gap-1.5">
        {onFirst ? (
          <Button size="sm" onPress={onFirst}>
            <ChevronsLeft aria-hidden="true" />
            First
          </Button>
        ) : null}
        {onPrevious ? (
          <Button size="sm" onPress={onPrevious}>
            <ChevronLeft aria-hidden="true" />
            Previous
          </Button>
        ) : null}
        {onNext ? (
          <Button size="sm" onPress={onNext}>
            Next
            <ChevronRight aria-hidden="true" />
          </Button>
        ) : null}
      </div>
    </nav>
  );
}
