/** The value below which this part (0 to 1) of the values lies; NaN of none. */
export function quantile(values: readonly number[] | Float64Array, part: number): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[] | Float64Array): number => quantile(values, 0.5);

/** The smallest and the largest, to show how far single runs lie apart. */
export const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}`;

export const rate = (perSecond: number): string => `${Math.round(perSecond).toLocaleString("en-US")}/s`;

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
