"use client";

import { useEffect, useState } from "react";
import type { KeyboardEvent } from "react";
import type { PaletteGroup } from "./use-palette-lines";

const CHOOSES = new Set(["ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

/**
 * Enter in the palette's field: the line that was chosen with the arrows, which is the menu's own doing, else the
 * first. While that is still searched for Enter waits, so that it never opens what was found for fewer letters.
 */
export function useEnter(typed: string, groups: readonly PaletteGroup[], isFirstKnown: boolean) {
  const [chosenFor, setChosenFor] = useState<string | null>(null);
  const [enteredFor, setEnteredFor] = useState<string | null>(null);
  if (enteredFor !== null && enteredFor !== typed) setEnteredFor(null);

  const actFirst = () =>
    groups
      .flatMap(({ lines }) => lines)
      .find(({ isDisabled = false }) => !isDisabled)
      ?.act();

  useEffect(() => {
    if (enteredFor !== null && isFirstKnown) actFirst();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when what Enter waited for is there
  }, [isFirstKnown]);

  return function onKeyDownCapture(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (CHOOSES.has(event.key)) setChosenFor(typed);
    if (event.key !== "Enter" || chosenFor === typed) return;
    event.preventDefault();
    event.stopPropagation();
    if (isFirstKnown) actFirst();
    else setEnteredFor(typed);
  };
}
