"use client";

import { Check } from "lucide-react";
import type { RefObject } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components/Menu";
import type { MenuChoice } from "./menu-choice";
import { choiceStyle, choicesStyle, popoverStyle } from "./popover-style";

interface MenuPanelProps {
  label: string;
  choices: readonly MenuChoice[];
  onChoose?: (id: string) => void;
  selection?: { selected: readonly string[]; onChange: (selected: ReadonlySet<string>) => void };
  /** The button that it belongs to. */
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}

/** A menu takes the focus when it opens. */
const focused = { autoFocus: "first" } as const;

export function MenuPanel({ label, choices, onChoose, selection, button, onClose }: MenuPanelProps) {
  const ids = choices.map(({ id }) => id);
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      aria-label={label}
      triggerRef={button}
      placement="bottom start"
      offset={4}
      className={`${popoverStyle} min-w-44`}
    >
      <Menu
        aria-label={label}
        {...focused}
        onClose={onClose}
        {...(onChoose && { onAction: (id) => onChoose(String(id)) })}
        {...(selection && {
          selectionMode: "multiple",
          selectedKeys: selection.selected,
          onSelectionChange: (keys) =>
            selection.onChange(new Set(keys === "all" ? ids : [...keys].map(String))),
        })}
        className={choicesStyle}
      >
        {choices.map(({ id, label: name, icon }) => (
          <MenuItem key={id} id={id} textValue={name} className={choiceStyle}>
            {({ isSelected }) => (
              <>
                {icon}
                <span className="flex-1">{name}</span>
                {selection === undefined ? null : (
                  <Check aria-hidden="true" className={isSelected ? "text-accent" : "invisible"} />
                )}
              </>
            )}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
