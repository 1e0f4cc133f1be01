"use client";

import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { choiceStyle } from "@/components/ui/popover-style";
import type { Found } from "./use-found";
import type { PaletteGroup, PaletteLine } from "./use-palette-lines";

interface PaletteMenuProps {
  found: Found;
  groups: readonly PaletteGroup[];
}

/** The lines that the palette offers, or why there are none. */
export function PaletteMenu({ found, groups }: PaletteMenuProps) {
  return (
    <>
      <Menu
        aria-label="Results"
        // With nothing in it there is nothing to scroll, and nothing that could have the focus.
        className={`min-h-0 flex-1 p-1.5 outline-none ${groups.length === 0 ? "" : "overflow-y-auto"}`}
        renderEmptyState={() => (
          <p className="px-2.5 py-6 text-center text-ink-soft">
            {found.hasPartOfKey
              ? "That is not a whole key. Paste all of it, or search for its last 4 characters."
              : found.isSearching
                ? "Searching…"
                : found.error === null
                  ? `Nothing matches “${found.text}”.`
                  : null}
          </p>
        )}
      >
        {groups.map(({ title, lines }) => (
          <MenuSection key={title} className="not-first:mt-2">
            <Header className="px-2.5 pt-1.5 pb-1 text-sm text-ink-soft">{title}</Header>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </MenuSection>
        ))}
      </Menu>
      {found.error === null ? null : (
        <p role="alert" className="border-t border-line px-4 py-2.5 text-sm text-danger">
          Organizations, teams and keys could not be searched. {found.error.message}
        </p>
      )}
    </>
  );
}

function Line({ line }: { line: PaletteLine }) {
  const { id, name, icon, detail, sign, shortcut, isDisabled = false, act } = line;
  return (
    <MenuItem
      id={id}
      textValue={name}
      isDisabled={isDisabled}
      onAction={act}
      className={`${choiceStyle} px-2.5`}
    >
      <span aria-hidden="true" className="text-ink-soft">
        {icon}
      </span>
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="min-w-0 truncate">{name}</span>
        {detail === undefined ? null : (
          <span className="min-w-0 flex-1 truncate text-sm text-ink-soft">{detail}</span>
        )}
      </span>
      {sign}
      {shortcut === undefined ? null : (
        <kbd className="font-sans text-xs text-ink-soft max-sm:hidden">{shortcut}</kbd>
      )}
    </MenuItem>
  );
}
