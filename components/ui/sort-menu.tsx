"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "./button";
import { Menu, MenuItem } from "./menu";
import type { Sorting } from "./sort-button";

interface SortMenuProps<By extends string> {
  choices: readonly { by: By; label: string; startsDescending: boolean }[];
  sorting: Sorting<By>;
}

/** Sorts a table whose headers are not seen, because the screen is small. */
export function SortMenu<By extends string>({ choices, sorting }: SortMenuProps<By>) {
  const current = choices.find(({ by }) => by === sorting.by);
  const Arrow = sorting.order === "asc" ? ArrowUp : ArrowDown;
  function choose(key: string | number) {
    const choice = choices.find(({ by }) => by === key);
    if (choice === undefined) return;
    const first = choice.startsDescending ? "desc" : "asc";
    const opposite = sorting.order === "asc" ? "desc" : "asc";
    sorting.onSort(choice.by, choice === current ? opposite : first);
  }
  return (
    <Menu
      aria-label="Sort by"
      placement="bottom start"
      onAction={choose}
      trigger={
        <Button look="quiet" size="sm">
          <span className="text-ink-soft">Sorted by</span> {current?.label ?? "Name"}
          <Arrow aria-hidden="true" />
        </Button>
      }
    >
      {choices.map(({ by, label }) => (
        <MenuItem
          key={by}
          id={by}
          icon={by === sorting.by ? <Arrow aria-hidden="true" /> : <span className="size-4" />}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
