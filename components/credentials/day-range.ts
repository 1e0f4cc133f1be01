const DAY = 86_400_000;

/** Days in UTC, such as `2026-01-31`: from `after` on, and until the end of the day before `before`. */
export interface DayRange {
  after: string | null;
  before: string | null;
  /** It has not happened, or will not. */
  isNever: boolean;
}

/** The start or the end of a range, in days from today on. */
export interface DayPreset {
  id: string;
  label: string;
  after?: number;
  before?: number;
}

export const CREATED_PRESETS: readonly DayPreset[] = [
  { id: "30", label: "Last 30 days", after: -30 },
  { id: "90", label: "Over 90 days ago", before: -90 },
  { id: "365", label: "Over a year ago", before: -365 },
];
export const USED_PRESETS: readonly DayPreset[] = [
  { id: "7", label: "Last 7 days", after: -7 },
  { id: "30", label: "Over 30 days ago", before: -30 },
  { id: "90", label: "Over 90 days ago", before: -90 },
];
export const EXPIRES_PRESETS: readonly DayPreset[] = [
  { id: "14", label: "Within 14 days", after: 0, before: 15 },
  { id: "90", label: "Within 90 days", after: 0, before: 91 },
];

/** The range that a preset stands for today. `now` is in ms. */
export const presetRange = ({ after, before }: DayPreset, now: number): DayRange => ({
  after: after === undefined ? null : dayFrom(now, after),
  before: before === undefined ? null : dayFrom(now, before),
  isNever: false,
});

/** What a range is: nothing chosen, never, one of the presets, or days of its own. */
export function rangeChoice(range: DayRange, presets: readonly DayPreset[], now: number): string {
  if (range.isNever) return "never";
  if (range.after === null && range.before === null) return "any";
  const preset = presets.find((candidate) => {
    const { after, before } = presetRange(candidate, now);
    return after === range.after && before === range.before;
  });
  return preset?.id ?? "dates";
}

const dayFrom = (now: number, days: number): string => new Date(now + days * DAY).toISOString().slice(0, 10);
