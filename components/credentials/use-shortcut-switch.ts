"use client";

import { useSyncExternalStore } from "react";

const STORED = "single-key-shortcuts";
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether single keys do something, as this person set it in this browser. */
export function useShortcutSwitch() {
  const isOn = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORED) !== "off",
    () => true,
  );
  return {
    isOn,
    set: (wanted: boolean) => {
      localStorage.setItem(STORED, wanted ? "on" : "off");
      for (const listener of listeners) listener();
    },
  };
}
