import { scaleBand, scaleLinear } from "d3-scale";

/** Where a value is drawn, and which lines are written beside it. */
interface ValueScale {
  /** Distance from the top, in the units of the height; a value above zero is never flat. */
  top: (value: number) => number;
  /** Whole numbers from zero to the top line. */
  ticks: readonly number[];
}

const LEAST_BAR = 1.5;

/** Values from zero to the greatest one, on a height. */
export function valueScale(values: readonly number[], height: number): ValueScale {
  const most = Math.max(1, ...values);
  const wanted = height >= 80 ? 3 : 1;
  const scale = scaleLinear().domain([0, most]).range([height, 0]).nice(wanted);
  return {
    top: (value) => (value === 0 ? height : Math.min(scale(value), height - LEAST_BAR)),
    ticks: scale.ticks(wanted).filter((tick) => Number.isInteger(tick)),
  };
}

/** Places of days from left to right, on a width of 100. */
export function dayScale(days: readonly string[]) {
  const scale = scaleBand()
    .domain(days)
    .range([0, 100])
    .paddingInner(days.length > 45 ? 0.2 : 0.3);
  return {
    width: scale.bandwidth(),
    step: scale.step(),
    left: (day: string) => scale(day) ?? 0,
  };
}

const MOST_MARKS = 4;

/** The few days that are written below a chart: at even distances, today last. */
export function markedDays(days: readonly string[]): string[] {
  const step = Math.max(1, Math.ceil((days.length - 1) / MOST_MARKS));
  return days.filter((_, index) => (days.length - 1 - index) % step === 0);
}
