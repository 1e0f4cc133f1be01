"use client";

import { useEffect } from "react";
import { isTypedInto } from "./typed-into";
import { useSteady } from "./use-steady";

/** Whether a dialog or a menu is open, which then has what is typed. One that is only fading away is closed. */
export const isSomethingOpen = (): boolean =>
  document.querySelector(
    ":is([role=dialog], [role=alertdialog], [role=menu], [role=listbox]):not([data-exiting] *)",
  ) !== null;

/**
 * Single keys that do something on the page: not while somebody types, holds another key down, or has a dialog or a
 * menu open.
 */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>, isOn: boolean): void {
  const onKeyDown = useSteady((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isTypedInto(event.target)) return;
    if (isSomethingOpen()) return;
    const shortcut = shortcuts[event.key];
    if (shortcut === undefined || event.repeat) return;
    event.preventDefault();
    shortcut();
  });
  useEffect(() => {
    if (!isOn) return undefined;
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isOn, onKeyDown]);
}
