const ROOM = 10;
/** A day with something in it is never flat. */
const LEAST = 1.5;

interface SparklineProps {
  /** One for each day, today last. */
  values: readonly number[];
}

/**
 * The course of a number, under the number itself: it takes no room of its own and no click. Nothing for only zeros.
 * Who cannot see it has the number, and the chart behind it.
 */
export function Sparkline({ values }: SparklineProps) {
  const most = Math.max(...values);
  if (most <= 0) return null;
  const bars = values.map((value, day) =>
    value <= 0 ? "" : `M${day} ${ROOM}v${-Math.max(LEAST, rounded((value / most) * ROOM))}h.75V${ROOM}z`,
  );
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${values.length - 0.25} ${ROOM}`}
      preserveAspectRatio="none"
      fill="currentColor"
      className="pointer-events-none -mt-px -mb-1.5 ml-auto block h-1.75 w-15 text-ink-soft/75"
    >
      <path d={bars.join("")} />
    </svg>
  );
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
