"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import type { ClipboardEvent } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog, Modal, ModalOverlay } from "react-aria-components/Modal";
import { Input, TextField } from "react-aria-components/TextField";
import { keysIn } from "@/lib/keyless-text";
import { IdentifiedKeys } from "./identified-keys";
import type { PaletteContext } from "./palette-actions";
import { PaletteMenu } from "./palette-menu";
import { useEnter } from "./use-enter";
import { useFound } from "./use-found";
import { useIdentification } from "./use-identification";
import { usePaletteLines } from "./use-palette-lines";

interface PaletteProps extends PaletteContext {
  /** Keys that were pasted somewhere else on the page. */
  keys: readonly string[];
  /** `then`: what was chosen, done once the palette is gone. */
  onClose: (then?: () => void) => void;
}

/** Finds organizations, teams, keys, pages and actions, and says whose a pasted key is. */
export function Palette({ keys, onClose, ...context }: PaletteProps) {
  const [text, setText] = useState("");
  const found = useFound(text);
  const groups = usePaletteLines(found, context, onClose);
  const { identification, identify, forget } = useIdentification(context.actions.identifyKeys);
  const onKeyDownCapture = useEnter(
    text,
    // Pasted keys stand in place of the lines.
    identification === null ? groups : [],
    !found.isSearching || groups.some(({ isKnownAtOnce }) => isKnownAtOnce),
  );

  useEffect(() => {
    if (keys.length > 0) identify(keys);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each paste, however often this is drawn
  }, [keys]);

  function type(typed: string) {
    const pasted = keysIn(typed);
    if (pasted.length > 0) {
      setText("");
      identify(pasted);
    } else {
      if (typed !== "") forget();
      setText(typed);
    }
  }

  // The lines of a log, which a field would run together.
  function paste(event: ClipboardEvent) {
    const pasted = keysIn(event.clipboardData.getData("text"));
    if (pasted.length === 0) return;
    event.preventDefault();
    setText("");
    identify(pasted);
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-scrim p-2 sm:p-6 sm:pt-[10vh]"
    >
      <Modal className="flex max-h-[calc(100dvh-1rem)] w-full max-w-2xl animate-appear flex-col overflow-hidden rounded-lg bg-surface-raised shadow-overlay sm:h-[30rem] sm:max-h-[76dvh] forced:border">
        <Dialog aria-label="Command palette" className="flex min-h-0 flex-1 flex-col outline-none">
          <Autocomplete inputValue={text} onInputChange={type}>
            <TextField
              aria-label="Search, or paste a key"
              className="flex items-center gap-3 border-b border-line px-4"
            >
              <Search aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
              <Input
                // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog that is for typing begins there
                autoFocus
                placeholder="Organization, team, key, page or action; or paste a key or a log"
                autoComplete="off"
                spellCheck="false"
                onPaste={paste}
                onKeyDownCapture={onKeyDownCapture}
                className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-soft/90"
              />
              <kbd className="font-sans text-xs text-ink-soft max-sm:hidden">Esc</kbd>
            </TextField>
            {identification === null ? (
              <PaletteMenu found={found} groups={groups} />
            ) : (
              <IdentifiedKeys identification={identification} context={context} onClose={onClose} />
            )}
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
