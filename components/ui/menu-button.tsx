"use client";

import { useRef } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonLook, ButtonSize } from "./button-style";
import type { MenuChoice } from "./menu-choice";
import { onDemand } from "./on-demand";
import { useDialogs } from "./use-dialogs";

const MenuPanel = onDemand(() => import("./menu-panel").then((module) => module.MenuPanel));

interface MenuButtonProps {
  /** The name of the menu. */
  label: string;
  choices: readonly MenuChoice[];
  onChoose?: (id: string) => void;
  /** Several can be chosen, and the menu stays open meanwhile. */
  selection?: { selected: readonly string[]; onChange: (selected: ReadonlySet<string>) => void };
  look?: ButtonLook;
  size?: ButtonSize;
  disabledReason?: string | undefined;
  /** What the button says. */
  children: ReactNode;
}

/** A button that opens a menu; the menu itself is loaded when it is first wanted. */
export function MenuButton({ label, choices, onChoose, selection, children, ...look }: MenuButtonProps) {
  const { open, show, close } = useDialogs<"menu">();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...look}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onPress={() => show("menu")}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") show("menu");
        }}
        disabledReason={look.disabledReason}
      >
        {children}
      </Button>
      {open === null ? null : (
        <MenuPanel
          label={label}
          choices={choices}
          {...(onChoose && { onChoose })}
          {...(selection && { selection })}
          button={button}
          onClose={close}
        />
      )}
    </>
  );
}
