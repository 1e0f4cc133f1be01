import { DAY, HOUR } from "@/local/demo-data/clock";
import type { KeyLife, SecretLife } from "@/local/demo-data/life";
import type { Habit, KeyPlan } from "@/local/demo-data/plan";
import type { Random } from "@/local/demo-data/random";

/** Uses of one secret within one hour. */
export type UsageHour = {
  version: number;
  hour: Date;
  reads: number;
  writes: number;
  refused: number;
  lastUsedAt: Date | null;
};

/** For how many days the demo has recorded uses. */
export const RECORDED_DAYS = 150;

/** A share of a habit's requests that falls on an hour, given the UTC hour of the day and whether it is a working day. */
const rhythms: Record<Habit, (hour: number, workday: boolean, random: Random) => number> = {
  busy: (hour, workday, random) =>
    (workday ? 260 : 90) * (0.25 + Math.sin((hour / 24) * Math.PI) ** 2) * spread(random),
  steady: (hour, workday, random) => (hour % 3 === 0 ? (workday ? 46 : 17) * spread(random) : 0),
  office: (hour, workday, random) =>
    workday && hour >= 14 && hour <= 22 && random.chance(0.6) ? 9 * spread(random) : 0,
  nightly: (hour, _workday, random) => (hour === 7 ? 240 * spread(random) : 0),
  quiet: (hour, workday, random) =>
    workday && hour >= 13 && hour <= 20 && random.chance(0.03) ? 3 * spread(random) : 0,
  never: () => 0,
};

const spread = (random: Random) => 0.6 + random.next() * 0.8;

/** The uses of a key in each hour since recording began, and what was refused after its revocation. */
export function usageOf(plan: KeyPlan, life: KeyLife, now: Date, random: Random): UsageHour[] {
  const size = 0.5 + random.next();
  const begin = Math.max(life.createdAt.getTime() + HOUR, now.getTime() - RECORDED_DAYS * DAY);
  const end = lastUse(plan, life, now);
  const hours: UsageHour[] = [];
  for (let start = begin - (begin % HOUR); start <= now.getTime(); start += HOUR) {
    const hour = new Date(start);
    const share = Math.min(1, (end - start) / HOUR);
    if (share > 0) {
      const workday = hour.getUTCDay() % 6 !== 0;
      const requests = Math.round(rhythms[plan.habit](hour.getUTCHours(), workday, random) * size * share);
      if (requests > 0) hours.push(...bySecret(plan, life, hour, requests, share, random));
    }
    const refused = refusedIn(plan, life, start, now.getTime());
    if (refused > 0) hours.push({ ...nothing, version: currentSecret(life).version, hour, refused });
  }
  return merged(hours);
}

const nothing = { reads: 0, writes: 0, lastUsedAt: null };

function lastUse(plan: KeyPlan, { revokedAt, expiresAt }: KeyLife, now: Date): number {
  const stopped = now.getTime() - (plan.stopped ?? 0) * DAY;
  return Math.min(stopped, revokedAt?.getTime() ?? Infinity, expiresAt?.getTime() ?? Infinity);
}

function refusedIn(plan: KeyPlan, { revokedAt }: KeyLife, start: number, now: number): number {
  if (revokedAt === null) return 0;
  const time = Math.min(start + HOUR, now) - Math.max(start, revokedAt.getTime());
  return time > 0 ? Math.round(((plan.revoked?.stillTried ?? 0) * time) / HOUR) : 0;
}

// In the hour of its revocation a secret is both used and refused.
function merged(hours: UsageHour[]): UsageHour[] {
  const result: UsageHour[] = [];
  for (const next of hours) {
    const last = result.at(-1);
    if (last?.version === next.version && last.hour.getTime() === next.hour.getTime())
      last.refused += next.refused;
    else result.push(next);
  }
  return result;
}

// While two secrets live, the customer's machines move to the new one little by little.
function bySecret(
  plan: KeyPlan,
  life: KeyLife,
  hour: Date,
  requests: number,
  share: number,
  random: Random,
): UsageHour[] {
  const at = hour.getTime();
  const live = life.secrets.filter(
    ({ createdAt, endsAt }) => createdAt.getTime() <= at && at < (endsAt?.getTime() ?? Infinity),
  );
  const [old, next] = live;
  if (old === undefined) return [];
  if (next === undefined || old.endsAt === null) return [hourOf(plan, old, hour, requests, share, random)];
  const begun = next.createdAt.getTime();
  const moved = Math.round(
    requests * Math.min(1, 0.2 + (0.8 * (at - begun)) / (old.endsAt.getTime() - begun)),
  );
  return [
    hourOf(plan, old, hour, requests - moved, share, random),
    hourOf(plan, next, hour, moved, share, random),
  ].filter(({ reads, writes }) => reads + writes > 0);
}

function hourOf(
  plan: KeyPlan,
  { version }: SecretLife,
  hour: Date,
  requests: number,
  share: number,
  random: Random,
): UsageHour {
  const mayWrite = (plan.permissions ?? ["write"]).includes("write") && plan.onlyReads !== true;
  const writes = mayWrite ? Math.round(requests * 0.25) : 0;
  const lastUsedAt = new Date(hour.getTime() + Math.floor(share * HOUR * (0.9 + 0.1 * random.next())));
  return { version, hour, reads: requests - writes, writes, refused: 0, lastUsedAt };
}

function currentSecret(life: KeyLife): SecretLife {
  const current = life.secrets.at(-1);
  if (current === undefined) throw new Error("A key without a secret.");
  return current;
}
