import { DAY, HOUR, workingMoment } from "@/local/demo-data/clock";
import type { KeyPlan } from "@/local/demo-data/plan";
import type { Random } from "@/local/demo-data/random";

/** A secret's time: it verifies from `createdAt` until `endsAt`, or as long as its key. */
export type SecretLife = { version: number; createdAt: Date; endsAt: Date | null };

/** A key's plan turned into moments. */
export type KeyLife = {
  createdAt: Date;
  expiresAt: Date | null;
  secrets: SecretLife[];
  revokedAt: Date | null;
  restored: { revokedAt: Date; at: Date } | null;
  renamedAt: Date | null;
  extended: { at: Date; from: Date } | null;
  /** Ends of overlaps that were moved: when, and from which end. */
  moved: { version: number; at: Date; from: Date }[];
};

/** Lays out the life of a key up to `now`. */
export function lifeOf(plan: KeyPlan, now: Date, random: Random): KeyLife {
  const createdAt = workingMoment(now, plan.age, random, undefined);
  const moment = (ago: number, after: Date = createdAt) => workingMoment(now, ago, random, after);
  // Whole days from the issue on, as they are chosen there.
  const inDays = (days: number) => new Date(createdAt.getTime() + (plan.age + days) * DAY);
  const expiresAt = plan.expiresIn === undefined ? null : inDays(plan.expiresIn);
  const restoredFrom = plan.restored && moment(plan.restored.ago);
  return {
    createdAt,
    expiresAt,
    ...secretsOf(plan, createdAt, expiresAt, moment),
    revokedAt: plan.revoked ? moment(plan.revoked.ago) : null,
    restored: restoredFrom
      ? { revokedAt: restoredFrom, at: new Date(restoredFrom.getTime() + HOUR / 5) }
      : null,
    renamedAt: plan.renamed ? moment(plan.renamed.ago) : null,
    extended: plan.extended ? { at: moment(plan.extended.ago), from: inDays(plan.extended.from) } : null,
  };
}

function secretsOf(
  plan: KeyPlan,
  createdAt: Date,
  expiresAt: Date | null,
  moment: (ago: number) => Date,
): Pick<KeyLife, "secrets" | "moved"> {
  const first: SecretLife = { version: 1, createdAt, endsAt: null };
  const secrets = [first];
  const moved: KeyLife["moved"] = [];
  let current = first;
  for (const { ago, overlapHours, firstOverlapHours } of plan.rotations ?? []) {
    const at = moment(ago);
    const end = (hours: number) =>
      new Date(Math.min(at.getTime() + hours * HOUR, expiresAt?.getTime() ?? Infinity));
    current.endsAt = end(overlapHours);
    if (firstOverlapHours !== undefined) {
      const from = end(firstOverlapHours);
      moved.push({ version: current.version, at: new Date(from.getTime() - 2 * HOUR), from });
    }
    current = { version: current.version + 1, createdAt: at, endsAt: null };
    secrets.push(current);
  }
  return { secrets, moved };
}
