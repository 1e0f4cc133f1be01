"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page hears the keyboard and the pointer yet: not on the server, and not before the browser has woken it. */
export function useIsHeard(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
