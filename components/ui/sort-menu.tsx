"use client";

import { MenuButton } from "./menu-button";
import { SortArrow } from "./sort-arrow";
import type { Sorting } from "./sort-button";

interface SortMenuProps<By extends string> {
  choices: readonly { by: By; label: string; startsDescending: boolean; isReversed: boolean }[];
  sorting: Sorting<By>;
}

/** Sorts a table whose headers are not seen, because the screen is small. */
export function SortMenu<By extends string>({ choices, sorting }: SortMenuProps<By>) {
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
      size="sm"
      choices={choices.map(({ by, label }) => ({
        id: by,
        label,
        icon: by === sorting.by ? arrow : <span className="size-4" />,
      }))}
      onChoose={choose}
    >
      <span className="text-ink-soft">Sorted by</span> {current?.label}
      {arrow}
    </MenuButton>
  );
}
