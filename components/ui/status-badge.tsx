"use client";

import { StatusShape } from "./status-shape";
import type { Shape } from "./status-shape";
import { Tooltip } from "./tooltip";

const TONES = {
  ok: "text-ok",
  accent: "text-accent",
  warn: "text-warn",
  danger: "text-danger",
  soft: "text-ink-soft",
} as const;

/** One thing that is true of what the badge describes: a word, a shape and a colour. */
export interface Sign {
  label: string;
  shape: Shape;
  tone: keyof typeof TONES;
}

/** The most urgent sign, and how many more there are; those are named on hover and focus. */
export function StatusBadge({ signs }: { signs: readonly [Sign, ...Sign[]] }) {
  const [first, ...more] = signs;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <SignMark sign={first} />
      {more.length === 0 ? null : (
        <Tooltip
          content={
            <ul>
              {more.map((sign) => (
                <li key={sign.label}>{sign.label}</li>
              ))}
            </ul>
          }
          opensOnPress
        >
          <button
            type="button"
            aria-label={`${more.length} more: ${more.map((sign) => sign.label).join(", ")}`}
            className="relative rounded-sm px-1 text-xs text-ink-soft ring-1 ring-line-control ring-inset"
          >
            +{more.length}
          </button>
        </Tooltip>
      )}
    </span>
  );
}

function SignMark({ sign }: { sign: Sign }) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${TONES[sign.tone]}`}>
      <StatusShape shape={sign.shape} />
      <span className={sign.tone === "ok" ? "text-ink" : ""}>{sign.label}</span>
    </span>
  );
}
