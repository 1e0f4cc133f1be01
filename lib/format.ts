/** How numbers, times and keys are written for people. English, 24-hour clock, UTC unless said otherwise. */
const LOCALE = "en-GB";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Not by `Intl`, nor the times below: a browser needs longer to make its first formatter than to draw a page (about 100 ms
// of the main thread, measured in Chromium).
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A whole number: `1204` → `1,204` */
export const formatCount = (value: number): string => String(value).replaceAll(THOUSANDS, ",");

/** Short, for the axis of a chart: `12500` → `12.5K` */
export const formatCompact = (value: number): string =>
  new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 }).format(value);

/** A count that stopped at a cap: `1,000+` */
export const formatCappedCount = (value: number, capped: boolean): string =>
  `${formatCount(value)}${capped ? "+" : ""}`;

/** `formatQuantity(1, "request")` → `1 request` */
export const formatQuantity = (value: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(value)} ${value === 1 ? noun : plural}`;

/** What keys may do: `Read and write` or `Read only` */
export const formatPermissions = (permissions: readonly unknown[]): string =>
  permissions.includes("write") ? "Read and write" : "Read only";

// `Tue, 24 Nov 2026 12:03:07 GMT`, in the form that ECMAScript prescribes.
const utc = (timestamp: string): string => new Date(timestamp).toUTCString();

/** The day of a timestamp in UTC: `24 Nov 2026` */
export const formatDay = (timestamp: string): string => utc(timestamp).slice(5, 16).replace(/^0/, "");

/** The day of a timestamp in UTC where its year is plain: `24 Nov` */
export const formatDayOfMonth = (timestamp: string): string => utc(timestamp).slice(5, 11).replace(/^0/, "");

/** The time of day of a timestamp: `12:03:07 UTC` */
export const formatClock = (timestamp: string): string => `${utc(timestamp).slice(17, 25)} UTC`;

/** `24 Nov 2026, 12:03:07 UTC` */
export const formatExact = (timestamp: string): string =>
  `${formatDay(timestamp)}, ${formatClock(timestamp)}`;

/** The same moment where the reader is: `24 Nov 2026, 13:03:07 CET`. Only for what is drawn in the browser. */
export const formatExactLocal = (timestamp: string): string =>
  new Intl.DateTimeFormat(LOCALE, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  }).format(new Date(timestamp));

/**
 * A length of time, in ms, in its largest unit: `42 s`, `12 min`, `5 h`, `9 d`, `7 mo`, `2 y`. Rounded down.
 * @param roundMonths how months are rounded instead
 */
export function formatDuration(milliseconds: number, roundMonths = Math.floor): string {
  const length = Math.abs(milliseconds);
  if (length < MINUTE) return `${Math.floor(length / SECOND)} s`;
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length < DAY) return `${Math.floor(length / HOUR)} h`;
  const days = Math.floor(length / DAY);
  if (days < 61) return `${days} d`;
  if (days < 730) return `${roundMonths((days * 12) / 365)} mo`;
  return `${Math.floor(days / 365)} y`;
}

/** A moment seen from `now` (ms since 1970): `just now`, `3 min ago`, `in 9 d`. Months ahead are rounded to the nearest. */
export function formatRelative(timestamp: string, now: number): string {
  const distance = Date.parse(timestamp) - now;
  if (Math.abs(distance) < 5 * SECOND) return "just now";
  if (distance < 0) return `${formatDuration(distance)} ago`;
  // What was set to 365 days is in 12 months, the moment after too.
  return `in ${formatDuration(distance, Math.round)}`;
}

/** How long ago a moment was, seen from `now` (ms since 1970): `4 mo` */
export const formatAge = (timestamp: string, now: number): string =>
  formatDuration(Math.max(0, now - Date.parse(timestamp)));

/** What may be shown of a key: `qapi_…wxyz` */
export const formatKeyHint = (last4: string): string => `qapi_…${last4}`;
