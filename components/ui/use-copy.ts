"use client";

import { useEffect, useRef, useState } from "react";
import { announce } from "./announcer";

type CopyState = "idle" | "copied" | "refused";

/** Copies a text. The state is "copied" only once the clipboard has it, "refused" where there is no clipboard. */
export function useCopy(): { state: CopyState; copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<CopyState>("idle");
  const reset = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(reset.current), []);

  async function copy(text: string) {
    clearTimeout(reset.current);
    const copied = await writeToClipboard(text);
    setState(copied ? "copied" : "refused");
    announce(copied ? "Copied" : "The browser did not allow copying. Select the text and copy it by hand.");
    if (copied) reset.current = setTimeout(() => setState("idle"), 2_500);
  }

  return { state, copy };
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
