/** What was counted on one UTC day. */
export interface DayOfUse {
  /** As `2026-01-31`. */
  day: string;
  reads: number;
  writes: number;
  refused: number;
}

const DAY_MS = 86_400_000;

/** The first day of a window of so many UTC days that ends with `today`. */
export const firstDayOf = (today: string, days: number): string =>
  new Date(Date.parse(today) - (days - 1) * DAY_MS).toISOString().slice(0, 10);

/** Every UTC day of the window, the oldest first and today last: as it was counted, or with zeros. */
export function fillDays(today: string, days: number, counted: readonly DayOfUse[]): DayOfUse[] {
  const byDay = new Map(counted.map((use) => [use.day, use]));
  return Array.from({ length: days }, (_, index) => {
    const day = firstDayOf(today, days - index);
    const { reads = 0, writes = 0, refused = 0 } = byDay.get(day) ?? {};
    return { day, reads, writes, refused };
  });
}

/** The same days added up over several counts, such as those of each secret. */
export function addDays(counted: readonly DayOfUse[]): DayOfUse[] {
  const sums = new Map<string, DayOfUse>();
  for (const { day, reads, writes, refused } of counted) {
    const known = sums.get(day) ?? { day, reads: 0, writes: 0, refused: 0 };
    sums.set(day, {
      day,
      reads: known.reads + reads,
      writes: known.writes + writes,
      refused: known.refused + refused,
    });
  }
  return [...sums.values()];
}
