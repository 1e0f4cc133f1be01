import { Fragment } from "react";
import { formatCompact, formatDayOfMonth } from "@/lib/format";
import { DayPointer } from "./day-pointer";
import { dayScale, markedDays, valueScale } from "./day-scale";

const TONES = { accent: "text-accent", danger: "text-danger", soft: "text-ink-soft" } as const;

/** One row of bars; rows stand below each other on the same days, each with a scale of its own. */
export interface DayPanel {
  label: string;
  /** Beside the label, such as the sum. */
  detail: string;
  tone: keyof typeof TONES;
  /** One for each day. */
  values: readonly number[];
  /** In px; 0 for a row of which only the label is needed. */
  height: number;
}

interface DayChartProps {
  /** What the bars show, in a sentence, for those who cannot see them. */
  label: string;
  /** UTC days such as `2026-01-31`, the oldest first, today last. */
  days: readonly string[];
  /** Days before this one were not counted. */
  countedFrom: string;
  panels: readonly DayPanel[];
  /** What is said of each day when it is pointed at. */
  words: readonly string[];
}

/** Bars by day. They are drawn on the server and take any width without a script. */
export function DayChart({ label, days, countedFrom, panels, words }: DayChartProps) {
  const { step } = dayScale(days);
  const uncounted = days.filter((day) => day < countedFrom).length * step;
  return (
    <div role="img" aria-label={label} className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-2">
      {panels.map((panel) => (
        <Fragment key={panel.label}>
          <p className="col-span-2 flex items-baseline gap-2 pt-2 pb-1.5 text-sm">
            <span className={`size-2 rounded-[2px] bg-current ${TONES[panel.tone]}`} />
            {panel.label}
            <span className="text-ink-soft">{panel.detail}</span>
          </p>
          {panel.height === 0 ? null : <Bars panel={panel} days={days} uncounted={uncounted} />}
        </Fragment>
      ))}
      <DayMarks days={days} />
      <DayPointer step={step} words={words} />
    </div>
  );
}

interface BarsProps {
  panel: DayPanel;
  days: readonly string[];
  /** Width of the days that were not counted, of 100. */
  uncounted: number;
}

function Bars({ panel: { values, height, tone }, days, uncounted }: BarsProps) {
  const { top, ticks } = valueScale(values, height);
  const { left, width } = dayScale(days);
  const bars = days.map((day, index) => {
    const y = rounded(top(values[index] ?? 0));
    return y === height ? "" : `M${rounded(left(day))} ${height}V${y}h${rounded(width)}V${height}z`;
  });
  return (
    <>
      <svg
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        className="w-full overflow-visible"
        style={{ height }}
      >
        {uncounted === 0 ? null : <rect width={rounded(uncounted)} height={height} className="fill-sunken" />}
        {ticks.map((tick) => (
          <line
            key={tick}
            x2="100"
            y1={tick === 0 ? height : top(tick)}
            y2={tick === 0 ? height : top(tick)}
            vectorEffect="non-scaling-stroke"
            className={tick === 0 ? "stroke-line-control" : "stroke-line"}
          />
        ))}
        <path d={bars.join("")} fill="currentColor" className={TONES[tone]} />
      </svg>
      <div className="relative w-10 text-xs text-ink-soft" style={{ height }}>
        {ticks.map((tick) => (
          <span key={tick} className="absolute left-0 -translate-y-1/2" style={{ top: top(tick) }}>
            {formatCompact(tick)}
          </span>
        ))}
      </div>
    </>
  );
}

function DayMarks({ days }: { days: readonly string[] }) {
  const { left, width } = dayScale(days);
  return (
    <div className="relative col-start-1 h-6 text-xs text-ink-soft">
      {markedDays(days).map((day) => {
        const isToday = day === days.at(-1);
        const place = left(day) + width / 2;
        return (
          <span
            key={day}
            className={`absolute top-1.5 whitespace-nowrap ${isToday ? "right-0" : place < 5 ? "left-0" : "-translate-x-1/2"}`}
            style={isToday || place < 5 ? undefined : { left: `${place}%` }}
          >
            {isToday ? "Today" : formatDayOfMonth(day)}
          </span>
        );
      })}
    </div>
  );
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
