"use client";

import { useRef, useState } from "react";

/**
 * Which dialog of a component is open, if any. Dialogs load on demand, and what opened one may have lost the focus
 * by the time it is there; so the opener is remembered here, and has the focus again afterwards.
 */
export function useDialogs<Name extends string>() {
  const [open, setOpen] = useState<Name | null>(null);
  const opener = useRef<Element | null>(null);

  function show(name: Name) {
    opener.current = document.activeElement;
    setOpen(name);
  }

  const close = () => closeThen(() => undefined);

  /** `next`: what comes once the focus is back, such as another dialog. */
  function closeThen(next: () => void) {
    setOpen(null);
    const element = opener.current;
    // React Aria gives the focus back in the next frame, where it can.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        focusUnlessElsewhere(element);
        next();
      }),
    );
  }

  return { open, show, close, closeThen };
}

function focusUnlessElsewhere(element: Element | null) {
  if (document.activeElement !== document.body) return;
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}
