"use client";

import { useSyncExternalStore } from "react";

let message = "";
const listeners = new Set<() => void>();

/** Says something to people who cannot see it happen. The same words twice in a row are said twice. */
export function announce(text: string) {
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The live region. `data-live-announcer` keeps React Aria from hiding it while a dialog is open. */
export function Announcer() {
  const text = useSyncExternalStore(
    subscribe,
    () => message,
    () => "",
  );
  return (
    <div role="status" aria-live="polite" data-live-announcer="true" className="sr-only">
      {text}
    </div>
  );
}
