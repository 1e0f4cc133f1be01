"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** How the modifier key of shortcuts is written here: `⌘` on a Mac, `Ctrl ` elsewhere and on the server. */
export function usePlatformKey(): string {
  return useSyncExternalStore(
    never,
    () => (/^(Mac|iP)/.test(navigator.platform) ? "⌘" : "Ctrl "),
    () => "Ctrl ",
  );
}
