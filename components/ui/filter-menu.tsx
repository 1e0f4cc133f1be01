"use client";

import { ChevronDown } from "lucide-react";
import { MenuButton } from "./menu-button";

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
  const shown = selected.length === 0 ? values : selected;
  return (
    <MenuButton
      label={label}
      choices={values.map((value) => ({ id: value, label: choices[value] }))}
      selection={{
        selected: shown,
        onChange: (chosen) => onChange(values.filter((value) => chosen.has(value))),
      }}
    >
      <span className="text-ink-soft">{label}</span>
      <span>
        {shown.length === values.length
          ? "All"
          : summary && isSame(shown, summary.of)
            ? summary.word
            : shown.map((value) => choices[value]).join(", ")}
      </span>
      <ChevronDown aria-hidden="true" className="text-ink-soft" />
    </MenuButton>
  );
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((value) => others.includes(value));
