"use client";

import { Tooltip } from "./tooltip";

/** How many more there are than the one that is shown; they are named on hover, focus and press. */
export function MoreMark({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) return null;
  return (
    <Tooltip
      content={
        <ul>
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      }
      opensOnPress
    >
      <button
        type="button"
        aria-label={`${labels.length} more: ${labels.join(", ")}`}
        className="relative rounded-sm px-1 text-xs text-ink-soft ring-1 ring-line-control ring-inset after:absolute after:-inset-1 touch:after:-inset-3.5"
      >
        +{labels.length}
      </button>
    </Tooltip>
  );
}
