import { MoreMark } from "./more-mark";
import { StatusShape } from "./status-shape";
import type { Shape } from "./status-shape";

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
  /** For where there is little room; the label is then said on hover. */
  short?: string;
  shape: Shape;
  tone: keyof typeof TONES;
}

/** The most urgent sign, and how many more there are; those are named on hover and focus. */
export function StatusBadge({
  signs,
  isShort = false,
}: {
  signs: readonly [Sign, ...Sign[]];
  isShort?: boolean;
}) {
  const [first, ...more] = signs;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <SignMark sign={first} isShort={isShort} />
      <MoreMark labels={more.map(({ label }) => label)} />
    </span>
  );
}

function SignMark({ sign, isShort }: { sign: Sign; isShort: boolean }) {
  const { label, short } = sign;
  return (
    <span className={`inline-flex items-center gap-1.5 ${TONES[sign.tone]}`}>
      <StatusShape shape={sign.shape} />
      <span className={sign.tone === "ok" ? "text-ink" : ""}>
        {isShort && short !== undefined ? <span title={label}>{short}</span> : label}
      </span>
    </span>
  );
}
