import { type ReactNode, useDeferredValue, useMemo } from "react";
import { formatCount } from "@/lib/format";
import { SelectBox } from "./select-box";
import type { Sorting } from "./sort-button";
import { TableHeader } from "./table-header";
import { TableRow } from "./table-row";
import type { Column } from "./table-column";
import { useIsHeard } from "./use-is-heard";
import type { Selection } from "./use-selection";
import { useSteady } from "./use-steady";

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
  /** How many rows a page begins with at most: those further down, out of sight, are drawn once it is awake. */
  drawnFirst?: number;
  /** The rows are those of the question before. */
  isStale?: boolean;
}

/** A table; on small screens each row has two lines, so that nothing scrolls sideways. */
export function DataTable<Row, By extends string>(props: DataTableProps<Row, By>) {
  const { label, rows, rowId, isDead, below, sorting, selection, isStale = false } = props;
  // With no hurry, since nobody sees the others yet; on the way from page to page all are there at once.
  const isAwake = useDeferredValue(useIsHeard());
  const drawn = rows.slice(0, isAwake ? rows.length : props.drawnFirst);
  const toggle = useSteady((id: string, isRange: boolean) => selection?.of.toggle(id, isRange));
  const given = props.columns;
  const nameOf = selection?.nameOf;
  const columns = useMemo(
    () => (nameOf === undefined ? given : [selectColumn<Row, By>(rowId, nameOf, toggle), ...given]),
    [given, rowId, nameOf, toggle],
  );
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
            <TableHeader
              key={column.id}
              column={column}
              {...(sorting ? { sorting } : {})}
              {...(column.id === SELECT && selection
                ? { instead: selectAll(selection.of, rows, rowId) }
                : {})}
            />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {drawn.map((row) => (
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
        {drawn.length === rows.length ? null : (
          <tr aria-hidden="true" style={{ height: `${(rows.length - drawn.length) * ROW_REM}rem` }} />
        )}
      </tbody>
    </table>
  );
}

const SELECT = "select";

/** Height of a row that has one line, in rem. */
const ROW_REM = 2.5;

function selectAll<Row>(of: Selection<Row>, rows: readonly Row[], rowId: (row: Row) => string): ReactNode {
  const chosen = rows.filter((row) => of.has(rowId(row))).length;
  return (
    <SelectBox
      label={`Select all ${formatCount(rows.length)} on this page`}
      isSelected={chosen > 0 && chosen === rows.length}
      isMixed={chosen > 0 && chosen < rows.length}
      onToggle={of.toggleAll}
    />
  );
}

function selectColumn<Row, By extends string>(
  rowId: (row: Row) => string,
  nameOf: (row: Row) => string,
  toggle: (id: string, isRange: boolean) => void,
): Column<Row, By> {
  return {
    id: SELECT,
    header: "Select",
    small: "before",
    className: "md:w-10",
    cell: (row, isSelected) => (
      <SelectBox
        label={`Select ${nameOf(row)}`}
        isSelected={isSelected}
        onToggle={(isRange) => toggle(rowId(row), isRange)}
      />
    ),
  };
}
