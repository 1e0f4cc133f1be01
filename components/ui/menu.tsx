"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from "react-aria-components/Menu";
import type {
  MenuItemProps as AriaMenuItemProps,
  MenuProps as AriaMenuProps,
} from "react-aria-components/Menu";
import type { PopoverProps } from "react-aria-components/Popover";
import { choiceStyle, choicesStyle, popoverStyle } from "./popover-style";

interface MenuProps extends Omit<AriaMenuProps<object>, "className" | "style" | "children"> {
  /** The button that opens it. */
  trigger: ReactNode;
  placement?: PopoverProps["placement"];
  children: ReactNode;
}

export function Menu({ trigger, placement = "bottom end", children, ...props }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={`${popoverStyle} min-w-44`}>
        <AriaMenu {...props} className={choicesStyle}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, "className" | "style" | "children"> {
  children: ReactNode;
  icon?: ReactNode;
}

export function MenuItem({ children, icon, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} className={choiceStyle}>
      {({ selectionMode, isSelected }) => (
        <>
          {icon}
          <span className="flex-1">{children}</span>
          {selectionMode === "none" ? null : (
            <Check aria-hidden="true" className={isSelected ? "text-accent" : "invisible"} />
          )}
        </>
      )}
    </AriaMenuItem>
  );
}
