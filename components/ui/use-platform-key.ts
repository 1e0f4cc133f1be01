"use client";

import { useIsHeard } from "./use-is-heard";

/** How the modifier key of shortcuts is written here: `⌘` on a Mac, `Ctrl ` elsewhere and on the server. */
export function usePlatformKey(): string {
  return useIsHeard() && /^(Mac|iP)/.test(navigator.platform) ? "⌘" : "Ctrl ";
}
