import type { Random } from "@/local/demo-data/random";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/**
 * When something was done that many days ago: from four days on at an hour when people in America are at work, and
 * not on a weekend, which moves it up to two days back; never earlier than ten minutes after `after`.
 */
export function workingMoment(now: Date, ago: number, random: Random, after: Date | undefined): Date {
  const at = new Date(now.getTime() - ago * DAY);
  if (ago >= 4) {
    at.setUTCHours(
      random.between(13, 21),
      random.between(0, 59),
      random.between(0, 59),
      random.between(0, 999),
    );
    const weekend = [2, 0, 0, 0, 0, 0, 1][at.getUTCDay()] ?? 0;
    at.setTime(at.getTime() - weekend * DAY);
  }
  const earliest = after === undefined ? -Infinity : after.getTime() + HOUR / 6;
  return at.getTime() < earliest ? new Date(earliest) : at;
}
