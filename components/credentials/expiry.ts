const DAY = 86_400_000;

/** When a new key is to expire: after some days, at the end of a day in UTC, or never. */
export const EXPIRY_LABELS = {
  "30": "30 days",
  "90": "90 days",
  "180": "180 days",
  "365": "365 days",
  date: "A date",
  never: "Never",
} as const;
export type ExpiryChoice = keyof typeof EXPIRY_LABELS;

export interface Expiry {
  choice: ExpiryChoice;
  /** `2027-01-31`; only for the choice of a date. */
  date: string | null;
}

/** What is chosen unless somebody chooses otherwise. */
export const PRESET_EXPIRY: Expiry = { choice: "365", date: null };

/** What is wrong with a chosen expiry, if anything. `now` is in ms. */
export function expiryError(expiry: Expiry, now: number): string | undefined {
  const at = expiresAt(expiry, now);
  if (at === undefined) return "Choose a date";
  return at !== null && isOver(at, now) ? "Choose a day that is not over" : undefined;
}

/** Whether a moment is past; `now` is in ms. */
export const isOver = (at: string, now: number): boolean => Date.parse(at) <= now;

/** The moment a key expires, null for never, or undefined while no date is chosen. `now` is in ms. */
export function expiresAt({ choice, date }: Expiry, now: number): string | null | undefined {
  if (choice === "never") return null;
  if (choice === "date") return date === null ? undefined : `${date}T23:59:59Z`;
  return new Date(now + Number(choice) * DAY).toISOString();
}
