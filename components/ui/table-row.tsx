import type { ReactNode } from "react";
import type { Column } from "./table-column";

const SMALL = {
  before: "max-md:order-0 max-md:-mr-2",
  title: "max-md:order-1 max-md:min-w-0 max-md:flex-1",
  side: "max-md:order-2",
  below: "max-md:order-4 max-md:text-sm max-md:text-ink-soft",
  last: "max-md:order-5 max-md:text-sm max-md:text-ink-soft",
  hidden: "max-md:hidden",
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
  return (
    <>
      <tr
        role="row"
        data-row={id}
        data-selected={isSelected === true ? "" : undefined}
        data-dead={isDead ? "" : undefined}
        className={[
          "group/row relative transition-colors hover:bg-hover data-dead:text-ink-soft data-selected:bg-accent-soft",
          "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-0.5 max-md:py-2",
          "max-md:after:order-3 max-md:after:basis-full",
          // The second line begins where the name does.
          isSelected === undefined
            ? ""
            : "max-md:before:order-4 max-md:before:-mr-3 max-md:before:w-7 max-md:touch:before:w-11",
          hasLine ? "" : "max-md:border-b max-md:border-line",
        ].join(" ")}
      >
        {columns.map((column) => (
          <td
            key={column.id}
            role="cell"
            className={[
              "h-10 px-2 max-md:h-auto max-md:px-0",
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
            className="px-2 max-md:block max-md:px-0 md:border-b md:border-line"
          >
            {line}
          </td>
        </tr>
      ) : null}
    </>
  );
}
