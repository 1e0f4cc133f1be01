import type { ReactNode } from "react";
import { SortButton } from "./sort-button";
import type { Sorting } from "./sort-button";

export interface Column<Row, By extends string> {
  id: string;
  header: string;
  /** The header stays for those who cannot see the column. */
  isHeaderHidden?: boolean;
  cell: (row: Row) => ReactNode;
  sortBy?: By;
  isNumeric?: boolean;
  /** Where it stands on a small screen, where a row has two lines. */
  small: "title" | "side" | "below" | "hidden";
  /** Width and visibility on large screens. */
  className?: string;
}

interface DataTableProps<Row, By extends string> {
  /** What it lists; the table's name for screen readers. */
  label: string;
  columns: readonly Column<Row, By>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** A row that is dead is written in a softer ink. */
  isDead?: (row: Row) => boolean;
  /** A line of its own under a row, about what was done to it. */
  below?: (row: Row) => ReactNode;
  sorting?: Sorting<By>;
  /** The rows are those of the question before. */
  isStale?: boolean;
}

const SMALL = {
  title: "max-md:order-1 max-md:min-w-0 max-md:flex-1",
  side: "max-md:order-2",
  below: "max-md:order-4 max-md:text-sm max-md:text-ink-soft",
  hidden: "max-md:hidden",
} as const;

/** A table; on small screens each row has two lines, so that nothing scrolls sideways. */
export function DataTable<Row, By extends string>(props: DataTableProps<Row, By>) {
  const { label, columns, rows, rowId, isDead, below, sorting, isStale = false } = props;
  return (
    <table
      role="table"
      aria-label={label}
      aria-busy={isStale}
      className={`w-full md:-mx-3 md:w-[calc(100%+1.5rem)] table-fixed border-separate border-spacing-0 transition-opacity max-md:block ${isStale ? "opacity-60" : ""}`}
    >
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} {...(sorting ? { sorting } : {})} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => (
          <BodyRow
            key={rowId(row)}
            row={row}
            columns={columns}
            isDead={isDead?.(row) === true}
            line={below?.(row)}
          />
        ))}
      </tbody>
    </table>
  );
}

function HeaderCell<Row, By extends string>({
  column,
  sorting,
}: {
  column: Column<Row, By>;
  sorting?: Sorting<By>;
}) {
  const { header, sortBy, isNumeric, isHeaderHidden, className } = column;
  const isSorted = sorting !== undefined && sortBy !== undefined && sorting.by === sortBy;
  const direction = sorting?.order === "asc" ? "ascending" : "descending";
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={[
        "sticky top-(--header-height) z-10 h-9 border-b border-line bg-surface px-3 text-left text-sm font-medium text-ink-soft",
        isNumeric === true ? "text-right" : "",
        className ?? "",
      ].join(" ")}
    >
      {isHeaderHidden === true ? (
        <span className="sr-only">{header}</span>
      ) : sorting && sortBy !== undefined ? (
        <SortButton label={header} by={sortBy} sorting={sorting} startsDescending={isNumeric === true} />
      ) : (
        header
      )}
    </th>
  );
}

interface BodyRowProps<Row, By extends string> {
  row: Row;
  columns: readonly Column<Row, By>[];
  isDead: boolean;
  line: ReactNode;
}

function BodyRow<Row, By extends string>({ row, columns, isDead, line }: BodyRowProps<Row, By>) {
  const hasLine = line !== null && line !== undefined;
  return (
    <>
      <tr
        role="row"
        data-dead={isDead ? "" : undefined}
        className={[
          "group/row relative transition-colors hover:bg-hover data-dead:text-ink-soft",
          "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-0.5 max-md:py-2",
          "max-md:after:order-3 max-md:after:basis-full",
          hasLine ? "" : "max-md:border-b max-md:border-line",
        ].join(" ")}
      >
        {columns.map((column) => (
          <td
            key={column.id}
            role="cell"
            className={[
              "h-10 px-3 max-md:h-auto max-md:px-0",
              hasLine ? "" : "md:border-b md:border-line",
              column.isNumeric === true ? "md:text-right" : "",
              SMALL[column.small],
              column.className ?? "",
            ].join(" ")}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
      {hasLine ? (
        <tr role="row" className="max-md:block max-md:border-b max-md:border-line">
          <td
            role="cell"
            colSpan={columns.length}
            className="px-3 max-md:block max-md:px-0 md:border-b md:border-line"
          >
            {line}
          </td>
        </tr>
      ) : null}
    </>
  );
}
