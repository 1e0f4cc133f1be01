import type { ReactNode } from "react";
import type { Sorting } from "./sort-button";
import { SortMenu } from "./sort-menu";
import { TableHeader } from "./table-header";
import { TableRow } from "./table-row";
import type { Column } from "./table-column";

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

/** A table; on small screens each row has two lines, so that nothing scrolls sideways. */
export function DataTable<Row, By extends string>(props: DataTableProps<Row, By>) {
  const { label, columns, rows, rowId, isDead, below, sorting, isStale = false } = props;
  return (
    <>
      {sorting ? (
        <div className="-mx-2 md:hidden">
          <SortMenu choices={sortChoices(columns)} sorting={sorting} />
        </div>
      ) : null}
      <table
        role="table"
        aria-label={label}
        aria-busy={isStale}
        className={`w-full md:-mx-2 md:w-[calc(100%+1rem)] table-fixed border-separate border-spacing-0 transition-opacity max-md:block ${isStale ? "opacity-60" : ""}`}
      >
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <TableHeader key={column.id} column={column} {...(sorting ? { sorting } : {})} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {rows.map((row) => (
            <TableRow
              key={rowId(row)}
              row={row}
              columns={columns}
              isDead={isDead?.(row) === true}
              line={below?.(row)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

function sortChoices<Row, By extends string>(columns: readonly Column<Row, By>[]) {
  return columns.flatMap(({ header, headerDetail, sortBy, isNumeric = false }) =>
    sortBy === undefined
      ? []
      : [
          {
            by: sortBy,
            label: headerDetail === undefined ? header : `${header} ${headerDetail}`,
            startsDescending: isNumeric,
          },
        ],
  );
}
