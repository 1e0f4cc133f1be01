import type { SeededUse } from "@/lib/key-service/store/seed";
import type { Draw } from "./draw";
import { before } from "./organization";
import { USER_AGENTS } from "./words";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** What `requests_30d` counts, less a day, so that all of it is still counted while the seeding runs. */
const COUNTED_MS = 29 * DAY_MS;
/** Hours as old as this have been rolled up into days. */
const ROLLED_UP_MS = 40 * DAY_MS;

/** When a credential could be used, and with how many secrets. */
interface Life {
  versions: number;
  createdAt: Date;
  end: Date;
  now: Date;
}

/** Draws what a credential was used for: a fifth never, most within the last days, the others long ago. */
export function drawUse(draw: Draw, life: Life): SeededUse {
  const span = life.end.getTime() - life.createdAt.getTime();
  const ago = draw.magnitude(10_000, 400 * DAY_MS);
  if (draw.chance(0.18) || span <= ago)
    return { lastUsedAt: null, requests30d: 0, hours: [], days: [], callers: [] };
  const lastUsedAt = new Date(life.end.getTime() - Math.floor(ago));
  const hours = drawHours(draw, life, lastUsedAt);
  return {
    lastUsedAt,
    requests30d: hours.reduce((total, { reads, writes }) => total + reads + writes, 0),
    hours,
    days: drawDays(draw, life, lastUsedAt),
    callers: draw.chance(0.04) ? drawCallers(draw, life, lastUsedAt) : [],
  };
}

/** The hour of the last use and up to two before it, as far as they lie within the last days. */
function drawHours(draw: Draw, { versions, createdAt, now }: Life, lastUsedAt: Date): SeededUse["hours"] {
  const from = Math.max(createdAt.getTime(), now.getTime() - COUNTED_MS);
  const busy = draw.magnitude(1, 2_000);
  const moments = [lastUsedAt.getTime()];
  for (let count = draw.between(0, 2); count > 0; count -= 1) {
    moments.push((moments.at(-1) ?? 0) - draw.magnitude(HOUR_MS, 10 * DAY_MS));
  }
  const hours = new Map(
    moments.filter((at) => at >= from).map((at) => [Math.floor(at / HOUR_MS), Math.floor(at)]),
  );
  return [...hours].map(([hour, at]) =>
    drawUsage(draw, versions, new Date(hour * HOUR_MS), busy, new Date(at)),
  );
}

/** Up to two days from before the hours were rolled up, for a part of those that are old enough. */
function drawDays(draw: Draw, { createdAt, now }: Life, lastUsedAt: Date): SeededUse["days"] {
  const newest = Math.min(lastUsedAt.getTime(), now.getTime() - ROLLED_UP_MS);
  if (createdAt.getTime() > newest - 2 * DAY_MS || draw.chance(0.6)) return [];
  const last = Math.floor(newest / DAY_MS) * DAY_MS;
  return Array.from({ length: draw.between(1, 2) }, (_, index) => {
    const day = last - index * DAY_MS;
    const lastUse = new Date(day + draw.between(0, DAY_MS / 2));
    return drawUsage(draw, 1, new Date(day), draw.magnitude(10, 20_000), lastUse);
  });
}

function drawUsage(
  draw: Draw,
  version: number,
  at: Date,
  busy: number,
  lastUsedAt: Date,
): SeededUse["hours"][number] {
  const requests = 1 + Math.floor(draw.next() * busy);
  const writes = draw.chance(0.4) ? Math.floor(draw.next() * requests) : 0;
  const refused = draw.chance(0.05) ? draw.between(1, 20) : 0;
  return { version, at, reads: requests - writes, writes, refused, lastUsedAt };
}

// Addresses that documentation may use (RFC 5737).
function drawCallers(draw: Draw, { versions, createdAt }: Life, lastUsedAt: Date): SeededUse["callers"] {
  const firstSeenAt = new Date(
    Math.max(createdAt.getTime(), before(lastUsedAt, draw.between(0, 60)).getTime()),
  );
  return Array.from({ length: draw.between(1, 2) }, (_, index) => ({
    version: versions,
    ip: `203.0.113.${draw.between(1, 120) + index * 120}`,
    userAgent: draw.pick(USER_AGENTS),
    firstSeenAt,
    lastSeenAt: lastUsedAt,
  }));
}
