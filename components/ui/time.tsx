"use client";

import { Button } from "react-aria-components/Button";
import { useNow } from "./clock";
import { Tooltip } from "./tooltip";
import { useCopy } from "./use-copy";

/** How moments are written; `now` is in ms. */
interface TimeFormats {
  relative: (timestamp: string, now: number) => string;
  day: (timestamp: string) => string;
  clock: (timestamp: string) => string;
  exact: (timestamp: string) => string;
  exactLocal: (timestamp: string) => string;
}

interface TimeProps {
  /** RFC 3339. */
  timestamp: string;
  formats: TimeFormats;
  /** What the page shows of it. */
  show?: "relative" | "day" | "clock" | "exact";
}

/** A moment: short in place, exact in UTC and local time on hover or focus; a click copies it. */
export function Time({ timestamp, formats, show = "relative" }: TimeProps) {
  const now = useNow();
  const { state, copy } = useCopy();
  return (
    <Tooltip
      content={
        <span className="grid grid-cols-[auto_auto] gap-x-3 whitespace-nowrap">
          <span className="opacity-75">UTC</span>
          <time className="font-mono" dateTime={timestamp}>
            {formats.exact(timestamp)}
          </time>
          <span className="opacity-75">Local</span>
          <span className="font-mono">{formats.exactLocal(timestamp)}</span>
          <span className="col-span-2 mt-0.5 text-xs opacity-75">
            {{ idle: "Click to copy", copied: "Copied", refused: "The browser did not allow copying" }[state]}
          </span>
        </span>
      }
    >
      <Button
        onPress={() => void copy(new Date(timestamp).toISOString())}
        className="relative cursor-copy rounded-sm whitespace-nowrap decoration-ink-soft/60 decoration-dotted underline-offset-4 hover:underline"
      >
        {formats[show](timestamp, now)}
      </Button>
    </Tooltip>
  );
}
