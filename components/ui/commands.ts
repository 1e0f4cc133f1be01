"use client";

import { useEffect, useEffectEvent } from "react";

/** What can be asked for from anywhere on a page; whoever can do it listens. */
export type Command =
  /** `keys`: what was found in a pasted text. They are looked up, and kept nowhere. */
  | { name: "open-palette"; keys: readonly string[] }
  | { name: "show-shortcuts" }
  /** A part of the page that loads on demand did not come. */
  | { name: "part-not-loaded" }
  | { name: "issue-key" }
  | { name: "add-organization" }
  | { name: "choose-theme"; theme: "light" | "dark" | "system" };

type Listener = (command: Command) => void;

const listeners = new Set<Listener>();

/** Hands a command to those who listen. */
export function give(command: Command) {
  for (const listener of listeners) listener(command);
}

/** Listens to commands while the component is there. */
export function useCommands(onCommand: Listener) {
  const listener = useEffectEvent(onCommand);
  useEffect(() => {
    const listen: Listener = (command) => listener(command);
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
}
