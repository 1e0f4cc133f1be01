import type { ReactNode } from "react";

/** One column of a table. */
export interface Column<Row, By extends string> {
  id: string;
  header: string;
  /** What the header leaves out, said on hover and to those who do not see it. */
  headerDetail?: string;
  /** The header stays for those who cannot see the column. */
  isHeaderHidden?: boolean;
  cell: (row: Row, isSelected: boolean) => ReactNode;
  sortBy?: By;
  /** What is shown falls while what it is sorted by rises, as an age does with its moment. */
  isReversed?: boolean;
  isNumeric?: boolean;
  /** Where it stands on a small screen, where a row has two lines. */
  small: "before" | "title" | "side" | "below" | "last" | "hidden";
  /** Width and visibility on large screens. */
  className?: string;
}
