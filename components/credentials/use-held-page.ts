"use client";

import { useEffect, useRef } from "react";

/**
 * Holds the page while it shows something that is shown once: Back stays, and closing or reloading asks first.
 * @param onTry called when somebody tried to go back
 * @returns lets the page go again
 */
export function useHeldPage(onTry: () => void): () => void {
  const isHeld = useRef(true);
  const latestTry = useRef(onTry);
  useEffect(() => {
    latestTry.current = onTry;
  });

  useEffect(() => {
    // One more entry for the same address, so that Back leads here.
    const hold = () => window.history.pushState(null, "", window.location.href);
    const onPopState = () => {
      if (!isHeld.current) return;
      hold();
      latestTry.current();
    };
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (isHeld.current) event.preventDefault();
    };
    hold();
    window.addEventListener("popstate", onPopState);
    window.addEventListener("beforeunload", onBeforeUnload);
    return () => {
      window.removeEventListener("popstate", onPopState);
      window.removeEventListener("beforeunload", onBeforeUnload);
    };
  }, []);

  return () => {
    isHeld.current = false;
    window.history.back();
  };
}
