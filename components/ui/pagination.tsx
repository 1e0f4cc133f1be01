"use client";

import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import { formatCappedCount, formatCount } from "@/lib/format";
import { Button } from "./button";

interface PaginationProps {
  /** How many rows stand before this page, and how many are on it. */
  before: number;
  shown: number;
  /** How many match in all, as far as they were counted. */
  count: number;
  isCapped: boolean;
  onFirst: (() => void) | undefined;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** Steps through a list that is read page by page; a list of one page needs none. */
export function Pagination({ before, shown, count, isCapped, onFirst, onPrevious, onNext }: PaginationProps) {
  if (!onFirst && !onNext) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-between gap-3 py-3">
      <p className="text-sm text-ink-soft">
        {formatCount(before + 1)}–{formatCount(before + shown)} of {formatCappedCount(count, isCapped)}
      </p>
      <div className="flex gap-1.5">
        {onFirst && (
          <Button size="sm" onPress={onFirst}>
            <ChevronsLeft aria-hidden="true" />
            First
          </Button>
        )}
        {onPrevious && (
          <Button size="sm" onPress={onPrevious}>
            <ChevronLeft aria-hidden="true" />
            Previous
          </Button>
        )}
        {onNext && (
          <Button size="sm" onPress={onNext}>
            Next
            <ChevronRight aria-hidden="true" />
          </Button>
        )}
      </div>
    </nav>
  );
}
