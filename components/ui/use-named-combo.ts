"use client";

import { useDeferredValue, useState } from "react";
import { keylessText } from "@/lib/keyless-text";
import type { ComboChoice } from "./combo-field";

/** Something with a name and an id. */
export interface Named {
  id: string;
  name: string;
}

/** A combo box that chooses something by its name: what is typed, what to search for, and what is chosen. */
export function useNamedCombo(selected: Named | null, onSelect: (chosen: Named | null) => void) {
  const [text, setText] = useState(selected?.name ?? "");
  // The name of the choice itself is no search: all the others should be there to change to.
  const search = useDeferredValue(text === selected?.name ? "" : keylessText(text).text.trim());
  return {
    search,
    props: (choices: readonly ComboChoice[]) => ({
      text,
      selected: selected?.id ?? null,
      onText: (typed: string) => {
        setText(typed);
        if (selected !== null && typed !== selected.name) onSelect(null);
      },
      onSelect: (id: string | null) => {
        const choice = choices.find((candidate) => candidate.id === id);
        if (choice === undefined) return;
        setText(choice.label);
        onSelect({ id: choice.id, name: choice.label });
      },
    }),
  };
}
