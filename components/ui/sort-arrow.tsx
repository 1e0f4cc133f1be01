import { ArrowDown, ArrowUp } from "lucide-react";

interface SortArrowProps {
  order: "asc" | "desc";
  /** What is shown falls while what it is sorted by rises. */
  isReversed: boolean;
}

/** Points up where the least that is shown comes first. */
export function SortArrow({ order, isReversed }: SortArrowProps) {
  const isUp = (order === "asc") !== isReversed;
  return isUp ? (
    <ArrowUp aria-hidden="true" className="size-3.5" />
  ) : (
    <ArrowDown aria-hidden="true" className="size-3.5" />
  );
}
