import { type ReactNode, useMemo } from "react";
import { LineCell } from "./line-cell";
import type { Column } from "./table-column";

const SMALL = {
  before: "list-cell-before",
  title: "list-cell-title",
  side: "list-cell-side",
  below: "list-cell-below",
  last: "list-cell-last",
  hidden: "list-cell-hidden",
} as const;

interface TableRowProps<Row, By extends string> {
  id: string;
  row: Row;
  columns: readonly Column<Row, By>[];
  isDead: boolean;
  /** Undefined where rows cannot be chosen. */
  isSelected: boolean | undefined;
  line: ReactNode;
}

/** A row, and a line of its own below it where there is something to say about it. */
export function TableRow<Row, By extends string>(props: TableRowProps<Row, By>) {
  const { id, row, columns, isDead, isSelected, line } = props;
  const hasLine = line !== null && line !== undefined;
  // A list is drawn again at every click in it, and whenever it is read: rows in which nothing changed keep their cells.
  const cells = useMemo(
    () =>
      columns.map((column) => (
        <td
          key={column.id}
          role="cell"
          className={[
            "list-cell",
            SMALL[column.small],
            ...(hasLine ? [] : ["md:border-b md:border-line"]),
            ...(column.isNumeric === true ? ["md:text-right"] : []),
            ...(column.className === undefined ? [] : [column.className]),
          ].join(" ")}
        >
          {column.cell(row, isSelected === true)}
        </td>
      )),
    [columns, row, isSelected, hasLine],
  );
  return (
    <>
      <tr
        role="row"
        data-row={id}
        data-selected={isSelected === true ? "" : undefined}
        data-dead={isDead ? "" : undefined}
        className={[
          "group/row list-row",
          ...(isSelected === undefined ? [] : ["list-row-selectable"]),
          ...(hasLine ? [] : ["max-md:border-b max-md:border-line"]),
        ].join(" ")}
      >
        {cells}
      </tr>
      {hasLine ? (
        <tr role="row" className="max-md:block max-md:border-b max-md:border-line">
          <LineCell>{line}</LineCell>
        </tr>
      ) : null}
    </>
  );
}
