"use client";

import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { onDemand } from "./on-demand";

const LiveTooltip = onDemand(() => import("./live-tooltip").then((module) => module.LiveTooltip), {
  isExtra: true,
});

interface TooltipProps {
  /** Undefined while there is nothing to say. */
  content: ReactNode;
  /** How long a pointer rests before it opens, in ms. */
  delay?: number;
  /** A press opens it rather than closing it. */
  opensOnPress?: boolean;
  /** One element that can have the focus. */
  children: ReactNode;
}

/**
 * Says more about a control on hover and focus; Escape closes it. A page has hundreds, so none of them loads or does
 * anything until it is come near for the first time.
 */
export function Tooltip({ content, delay = 350, opensOnPress = false, children }: TooltipProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [isLive, setLive] = useState(false);
  const wake = () => setLive(content !== undefined);
  // Words that come later are not what somebody came near for.
  if (isLive && content === undefined) setLive(false);
  return (
    <>
      {/* By a pointer that moves: one that rests where something new has come up is not asking about it. */}
      <span
        ref={place}
        className="contents"
        onPointerMove={wake}
        onFocus={wake}
        {...(opensOnPress && { onClick: wake })}
      >
        {children}
      </span>
      {isLive && content !== undefined ? (
        <LiveTooltip place={place} delay={delay} opensOnPress={opensOnPress}>
          {content}
        </LiveTooltip>
      ) : null}
    </>
  );
}
