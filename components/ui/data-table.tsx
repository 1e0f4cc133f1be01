import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { SelectBox } from "./select-box";
import type { Sorting } from "./sort-button";
import { TableHeader } from "./table-header";
import { TableRow } from "./table-row";
import type { Column } from "./table-column";
import type { Selection } from "./use-selection";

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
  /** Rows can be chosen, each by its name. */
  selection?: { of: Selection<Row>; nameOf: (row: Row) => string };
  /** The rows are those of the question before. */
  isStale?: boolean;
}

/** A table; on small screens each row has two lines, so that nothing scrolls sideways. */
export function DataTable<Row, By extends string>(props: DataTableProps<Row, By>) {
  const { label, rows, rowId, isDead, below, sorting, selection, isStale = false } = props;
  const columns: readonly Column<Row, By>[] = selection
    ? [selectColumn<Row, By>(selection, rows, rowId), ...props.columns]
    : props.columns;
  return (
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
            id={rowId(row)}
            row={row}
            isSelected={selection?.of.has(rowId(row))}
            columns={columns}
            isDead={isDead?.(row) === true}
            line={below?.(row)}
          />
        ))}
      </tbody>
    </table>
  );
}

function selectColumn<Row, By extends string>(
  { of, nameOf }: NonNullable<DataTableProps<Row, By>["selection"]>,
  rows: readonly Row[],
  rowId: (row: Row) => string,
): Column<Row, By> {
  const chosen = rows.filter((row) => of.has(rowId(row))).length;
  return {
    id: "select",
    header: "Select",
    headerCell: (
      <SelectBox
        label={`Select all ${formatCount(rows.length)} on this page`}
        isSelected={chosen > 0 && chosen === rows.length}
        isMixed={chosen > 0 && chosen < rows.length}
        onToggle={of.toggleAll}
      />
    ),
    small: "before",
    className: "md:w-10",
    cell: (row) => (
      <SelectBox
        label={`Select ${nameOf(row)}`}
        isSelected={of.has(rowId(row))}
        onToggle={(isRange) => of.toggle(rowId(row), isRange)}
      />
    ),
  };
}
