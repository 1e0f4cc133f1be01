"use client";

import { memo } from "react";
import {
  formatAge,
  formatClock,
  formatDay,
  formatExact,
  formatExactLocal,
  formatRelative,
} from "@/lib/format";
import { useNowInWords } from "./clock";
import { Tooltip } from "./tooltip";
import { useCopy } from "./use-copy";

const WRITTEN = {
  age: formatAge,
  relative: formatRelative,
  day: formatDay,
  clock: formatClock,
  exact: formatExact,
} as const;

interface TimeProps {
  /** RFC 3339. */
  timestamp: string;
  /** What the page shows of it. */
  show?: keyof typeof WRITTEN;
}

/**
 * A moment: short in place, exact in UTC and local time on hover or focus; a click copies it. Lists have hundreds, so it
 * is drawn again only when its words have changed.
 */
export const Time = memo(function Time({ timestamp, show = "relative" }: TimeProps) {
  const written = useNowInWords((now) => WRITTEN[show](timestamp, now));
  const { state, copy } = useCopy();
  return (
    <Tooltip content={<ExactTime timestamp={timestamp} copied={state} />} opensOnPress>
      <button type="button" onClick={() => void copy(new Date(timestamp).toISOString())} className="moment">
        {written}
      </button>
    </Tooltip>
  );
});

const COPIED = {
  idle: "Click to copy",
  copied: "Copied",
  refused: "The browser did not allow copying",
} as const;

function ExactTime({ timestamp, copied }: { timestamp: string; copied: keyof typeof COPIED }) {
  return (
    <span className="grid grid-cols-[auto_auto] gap-x-3 whitespace-nowrap">
      <span className="opacity-75">UTC</span>
      <time className="font-mono" dateTime={timestamp}>
        {formatExact(timestamp)}
      </time>
      <span className="opacity-75">Local</span>
      <span className="font-mono">{formatExactLocal(timestamp)}</span>
      <span className="col-span-2 mt-0.5 text-xs opacity-75">{COPIED[copied]}</span>
    </span>
  );
}
