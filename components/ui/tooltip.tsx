"use client";

import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import type { TooltipTriggerComponentProps } from "react-aria-components/Tooltip";

interface TooltipProps extends Omit<TooltipTriggerComponentProps, "children"> {
  content: ReactNode;
  /** One element of React Aria that can be focused. */
  children: ReactNode;
}

/** Says more about a control on hover and focus; Escape closes it. */
export function Tooltip({ content, children, delay = 350, ...trigger }: TooltipProps) {
  return (
    <TooltipTrigger delay={delay} closeDelay={80} {...trigger}>
      {children}
      <AriaTooltip
        offset={6}
        className="z-50 max-w-80 animate-appear rounded-md bg-ink px-2.5 py-1.5 text-sm text-surface forced:border"
      >
        {content}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
