import type { Credential } from "@/lib/key-service/contract/credentials";

/** Where the moments of a key's life stand on a line, in percent of its length. */
export interface LifeMarks {
  /** How far it has lived: to now, or to its end. */
  lived: number;
  rotated: number | null;
  /** While two secrets live: where the older one ends. */
  overlapEnd: number | null;
  revoked: number | null;
  /** Null for a key that does not expire. */
  expiry: number | null;
}

type Dated = Pick<
  Credential,
  "createdAt" | "rotatedAt" | "overlapEndsAt" | "revokedAt" | "expiresAt" | "status"
>;

/** Part of the line that lies ahead of a key which never expires. */
const AHEAD = 0.12;

/** `now` is in ms. The line reaches from the issue to the expiry, and past now where there is none. */
export function lifeMarks(key: Dated, now: number): LifeMarks {
  const start = Date.parse(key.createdAt);
  const expiry = key.expiresAt === null ? null : Date.parse(key.expiresAt);
  const revoked = key.status === "revoked" && key.revokedAt !== null ? Date.parse(key.revokedAt) : null;
  const end = Math.min(revoked ?? now, expiry ?? Infinity);
  const last = Math.max(expiry ?? start + (now - start) / (1 - AHEAD), start + 1);
  const place = (moment: number) => Math.min(100, Math.max(0, ((moment - start) / (last - start)) * 100));
  const placeOf = (timestamp: string | null) => (timestamp === null ? null : place(Date.parse(timestamp)));
  return {
    lived: place(end),
    rotated: placeOf(key.rotatedAt),
    overlapEnd: key.status === "rotating" ? placeOf(key.overlapEndsAt) : null,
    revoked: revoked === null ? null : place(revoked),
    expiry: expiry === null ? null : place(expiry),
  };
}
