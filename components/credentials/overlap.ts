import type { Secret } from "@/lib/key-service/contract/credentials";
import { OVERLAP_LABELS } from "@/lib/key-service/contract/vocabulary";

/** The overlaps that are offered, in seconds, as the choices of a form. */
export const OVERLAP_CHOICES = Object.entries(OVERLAP_LABELS).map(([value, label]) => ({ value, label }));
export const PRESET_OVERLAP = "86400";

const HOUR = 3_600_000;

/** How much longer an overlap can be made at once, in ms. */
export const EXTENSIONS = [
  { label: "1 hour more", length: HOUR },
  { label: "24 hours more", length: 24 * HOUR },
  { label: "7 days more", length: 7 * 24 * HOUR },
] as const;

/** Whether the last use of a secret that is known came after a moment, RFC 3339. */
export const isUsedSince = ({ lastUsedAt }: Secret, moment: string): boolean =>
  lastUsedAt !== null && Date.parse(lastUsedAt) > Date.parse(moment);

/** The new end of an overlap, `length` ms after its present one. */
export const extendedEnd = (overlapEndsAt: string, length: number): string =>
  new Date(Date.parse(overlapEndsAt) + length).toISOString();
