"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "./button";
import { Menu, MenuItem } from "./menu";

interface FilterMenuProps<T extends string> {
  label: string;
  /** Every value with the word for it. */
  choices: Readonly<Record<T, string>>;
  /** None means that all are shown. */
  selected: readonly T[];
  onChange: (selected: T[]) => void;
  /** One word for some choices that are often made together. */
  summary?: { word: string; of: readonly T[] };
}

/** Narrows a list to some values of one property. */
export function FilterMenu<T extends string>({
  label,
  choices,
  selected,
  onChange,
  summary,
}: FilterMenuProps<T>) {
  const values = Object.keys(choices).filter((value): value is T => value in choices);
  const isAll = selected.length === 0 || selected.length === values.length;
  return (
    <Menu
      aria-label={label}
      placement="bottom start"
      selectionMode="multiple"
      selectedKeys={selected.length === 0 ? values : selected}
      onSelectionChange={(keys) => onChange(values.filter((value) => keys === "all" || keys.has(value)))}
      trigger={
        <Button>
          <span className="text-ink-soft">{label}</span>
          <span>
            {isAll
              ? "All"
              : isSame(selected, summary?.of)
                ? summary?.word
                : selected.map((value) => choices[value]).join(", ")}
          </span>
          <ChevronDown aria-hidden="true" className="text-ink-soft" />
        </Button>
      }
    >
      {values.map((value) => (
        <MenuItem key={value} id={value}>
          {choices[value]}
        </MenuItem>
      ))}
    </Menu>
  );
}

const isSame = (some: readonly string[], others: readonly string[] = []): boolean =>
  some.length === others.length && some.every((value) => others.includes(value));
