"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { give, useCommands } from "@/components/ui/commands";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { PAGES } from "@/lib/pages";
import { isTypedInto } from "@/components/ui/typed-into";

const ShortcutsDialog = onDemand(() => import("./shortcuts-dialog").then((module) => module.ShortcutsDialog));

/** How long after `g` a letter still counts, in ms. */
const PAUSE = 1_200;

/** The keyboard shortcuts of every page. None works while something is typed or a dialog is open. */
export function Shortcuts() {
  const router = useRouter();
  const { open, show, close } = useDialogs<"help">();
  const wentAt = useRef(Number.NEGATIVE_INFINITY);
  useCommands((command) => {
    if (command.name === "show-shortcuts") show("help");
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isPaletteShortcut(event)) {
      event.preventDefault();
      if (!isDialogOpen()) give({ name: "open-palette", keys: [] });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target) || isDialogOpen()) return;
    const follows = event.timeStamp - wentAt.current < PAUSE;
    wentAt.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    const page = follows ? PAGES.find(({ letter }) => letter === event.key) : undefined;
    if (page !== undefined) router.push(page.href);
    else if (event.key === "?") show("help");
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    // Before the shortcuts of the page itself, which a letter after `g` is not for.
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);

  return open === "help" ? <ShortcutsDialog onClose={close} /> : null;
}

const isPaletteShortcut = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;

const isDialogOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
