import type { ReactNode } from "react";
import { SortButton } from "./sort-button";
import type { Sorting } from "./sort-button";
import type { Column } from "./table-column";

interface TableHeaderProps<Row, By extends string> {
  column: Column<Row, By>;
  sorting?: Sorting<By>;
  /** Stands in it instead of its words. */
  instead?: ReactNode;
}

/** The header of a column; it sticks below the top bar, and sorts where the column can. */
export function TableHeader<Row, By extends string>({ column, sorting, instead }: TableHeaderProps<Row, By>) {
  const { header, headerDetail, sortBy, isNumeric, isReversed = false } = column;
  const { isHeaderHidden, className } = column;
  const isSorted = sorting !== undefined && sortBy !== undefined && sorting.by === sortBy;
  const direction = (sorting?.order === "asc") === isReversed ? "descending" : "ascending";
  return (
    <th
      role="columnheader"
      scope="col"
      title={headerDetail === undefined ? undefined : `${header} ${headerDetail}`}
      aria-sort={isSorted ? direction : undefined}
      className={[
        "sticky top-(--header-height) z-10 h-9 border-b border-line bg-surface px-2 text-left text-sm font-medium text-ink-soft",
        isNumeric === true ? "text-right" : "",
        className ?? "",
      ].join(" ")}
    >
      {instead !== undefined ? (
        instead
      ) : isHeaderHidden === true ? (
        <span className="sr-only">{header}</span>
      ) : sorting && sortBy !== undefined ? (
        <SortButton
          label={header}
          by={sortBy}
          sorting={sorting}
          startsDescending={isNumeric === true}
          isReversed={isReversed}
        />
      ) : (
        header
      )}
      {headerDetail === undefined ? null : <span className="sr-only"> {headerDetail}</span>}
    </th>
  );
}
