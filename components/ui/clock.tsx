"use client";

import { createContext, useContext, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";

const TICK = 5_000;
const RenderedAt = createContext(0);

let current = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  current = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    current = 0;
  };
}

// The moment the server rendered holds until the first tick: with another one, every time on the page would be drawn
// again as soon as the page is awake.
function read(renderedAt: number) {
  if (current === 0) current = Date.now() - renderedAt < TICK ? renderedAt : Date.now();
  return current;
}

interface ClockProviderProps {
  /** In ms since 1970; that of the first drawing counts. */
  renderedAt: number;
  children: ReactNode;
}

/** Gives the moment the server rendered, so that hydration writes the same relative times. */
export function ClockProvider({ renderedAt, children }: ClockProviderProps) {
  const [first] = useState(renderedAt);
  return <RenderedAt value={first}>{children}</RenderedAt>;
}

/** The present, in ms, moving on every 5 s. */
export function useNow(): number {
  const renderedAt = useContext(RenderedAt);
  return useSyncExternalStore(
    subscribe,
    () => read(renderedAt),
    () => renderedAt,
  );
}

/** The present in words, such as how long ago something was; drawn again only when the words have changed. */
export function useNowInWords(write: (now: number) => string): string {
  const renderedAt = useContext(RenderedAt);
  return useSyncExternalStore(
    subscribe,
    () => write(read(renderedAt)),
    () => write(renderedAt),
  );
}
