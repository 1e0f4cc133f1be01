"use client";

import { Search, X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { keylessText, keysIn } from "@/lib/keyless-text";
import { give } from "./commands";
import { inputStyle } from "./field-style";

const PAUSE = 180;

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What is searched for now. */
  value: string;
  /** Called when typing pauses; never with a key in it. */
  onSearch: (text: string) => void;
}

/** Searches while it is typed in; Escape clears it. A pasted key is looked up by the palette, never searched for. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [searched, setSearched] = useState(value);
  const [hadKey, setHadKey] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();

  // Back, forward and "clear filters" change the search from outside.
  if (value !== searched) {
    setSearched(value);
    setTyped(value);
  }

  useEffect(() => {
    const text = keylessText(typed).text.trim();
    if (text === searched) return undefined;
    const timer = setTimeout(() => {
      setSearched(text);
      onSearch(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, searched, onSearch]);

  function type(input: string) {
    const keys = keysIn(input);
    if (keys.length > 0) {
      setTyped(searched);
      give({ name: "open-palette", keys });
      return;
    }
    const keyless = keylessText(input);
    setHadKey(keyless.hadKey);
    setTyped(keyless.text === "" ? input : keyless.text);
  }

  return (
    <div className="relative min-w-0 flex-1 basis-64 max-sm:basis-full sm:max-w-80">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-soft touch:top-3.5"
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-describedby={hadKey ? hintId : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck="false"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") type("");
        }}
        className={`${inputStyle} pr-8 pl-8 touch:pr-11 touch:pl-9 [&::-webkit-search-cancel-button]:hidden`}
      />
      {typed === "" ? null : (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            type("");
            input.current?.focus();
          }}
          className="absolute top-1 right-1 grid size-6 place-items-center rounded-sm text-ink-soft hover:text-ink touch:top-0 touch:right-0 touch:size-11"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
      {hadKey ? (
        <p id={hintId} role="status" className="mt-1 text-sm text-ink-soft">
          That is not a whole key. Paste all of it, or search for its last 4 characters.
        </p>
      ) : null}
    </div>
  );
}
