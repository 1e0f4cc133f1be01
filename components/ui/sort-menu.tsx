"use client";

import { MenuButton } from "./menu-button";
import { SortArrow } from "./sort-arrow";
import type { Sorting } from "./sort-button";
import type { Column } from "./table-column";

interface SortMenuProps<Row, By extends string> {
  columns: readonly Column<Row, By>[];
  sorting: Sorting<By>;
}

/** Sorts a table by what it is too narrow to have a header for. It stands among the controls above the table. */
export function SortMenu<Row, By extends string>({ columns, sorting }: SortMenuProps<Row, By>) {
  const choices = sortChoices(columns);
  const current = choices.find(({ by }) => by === sorting.by);
  const arrow = <SortArrow order={sorting.order} isReversed={current?.isReversed === true} />;
  function choose(key: string) {
    const choice = choices.find(({ by }) => by === key);
    if (choice === undefined) return;
    const first = choice.startsDescending ? "desc" : "asc";
    const opposite = sorting.order === "asc" ? "desc" : "asc";
    sorting.onSort(choice.by, choice === current ? opposite : first);
  }
  return (
    <MenuButton
      label="Sort by"
      look="quiet"
      choices={choices.map(({ by, label }) => ({
        id: by,
        label,
        icon: by === sorting.by ? arrow : <span className="size-4" />,
      }))}
      onChoose={choose}
    >
      <span className="text-ink-soft max-md:sr-only">Sorted by</span>
      <span className="max-md:max-w-24 max-md:truncate">{current?.label}</span>
      {arrow}
    </MenuButton>
  );
}

function sortChoices<Row, By extends string>(columns: readonly Column<Row, By>[]) {
  return columns.flatMap(({ header, headerDetail, sortBy, isNumeric = false, isReversed = false }) =>
    sortBy === undefined
      ? []
      : [
          {
            by: sortBy,
            label: headerDetail === undefined ? header : `${header} ${headerDetail}`,
            startsDescending: isNumeric,
            isReversed,
          },
        ],
  );
}
