"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { give, useCommands } from "@/components/ui/commands";
import { onDemand } from "@/components/ui/on-demand";
import { isTypedInto } from "@/components/ui/typed-into";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useIsHeard } from "@/components/ui/use-is-heard";
import { usePlatformKey } from "@/components/ui/use-platform-key";
import { isSomethingOpen } from "@/components/ui/use-shortcuts";
import { keysIn } from "@/lib/keyless-text";
import type { PaletteContext } from "./palette-actions";

const Palette = onDemand(() => import("./palette").then((module) => module.Palette));

/** The palette's field in the top bar; the palette itself is loaded when it is first wanted. */
export function PaletteButton(context: PaletteContext) {
  const { open, show, close, closeThen } = useDialogs<"palette">();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const key = usePlatformKey();
  const isHeard = useIsHeard();
  useCommands((command) => {
    if (command.name !== "open-palette") return;
    setKeys(command.keys);
    show("palette");
  });
  useEffect(() => {
    document.addEventListener("paste", lookUpPasted);
    return () => document.removeEventListener("paste", lookUpPasted);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label="Search, or paste a key"
        aria-keyshortcuts={isHeard ? "Meta+K Control+K" : undefined}
        onClick={() => give({ name: "open-palette", keys: [] })}
        className="flex h-8 items-center gap-2 rounded-md border border-line-control bg-surface-raised px-2 text-ink-soft transition-colors hover:border-ink-soft hover:text-ink max-sm:w-8 max-sm:justify-center max-sm:border-transparent max-sm:bg-transparent sm:w-60 touch:h-11 touch:max-sm:w-11"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="flex-1 truncate text-left text-sm max-sm:hidden">Search, or paste a key</span>
        <kbd className="font-sans text-xs max-sm:hidden">{key}K</kbd>
      </button>
      {open === "palette" ? (
        <Palette
          {...context}
          keys={keys}
          onClose={(then) => {
            setKeys([]);
            if (then) closeThen(then);
            else close();
          }}
        />
      ) : null}
    </>
  );
}

/** Somebody with a key in the clipboard need not look for a field first. */
function lookUpPasted(event: ClipboardEvent) {
  if (isTypedInto(event.target) || isSomethingOpen()) return;
  const keys = keysIn(event.clipboardData?.getData("text") ?? "");
  if (keys.length > 0) give({ name: "open-palette", keys });
}
