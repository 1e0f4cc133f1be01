import type { Environment, Permission, RevocationReason } from "@/lib/key-service/contract/vocabulary";

/** How a key is used; `usage.ts` says what each means in requests an hour. */
export type Habit = "busy" | "steady" | "office" | "nightly" | "quiet" | "never";

/** A key of the demo, told by its life. Days count back from now. */
export type KeyPlan = {
  name: string;
  habit: Habit;
  /** Days since it was issued. */
  age: number;
  environment?: Environment;
  permissions?: Permission[];
  /** It may write, but never does. */
  onlyReads?: boolean;
  /** Days since its last use, for one that was used and is not any more. */
  stopped?: number;
  /** Days from now to its expiry; below 0 it has expired. Absent: it never expires. */
  expiresIn?: number;
  /** Days from now to the expiry it had before somebody extended it, and days since that was done. */
  extended?: { from: number; ago: number };
  /** Rotations, the oldest first: days since each, and how many hours the old secret lives on, or was first to. */
  rotations?: { ago: number; overlapHours: number; firstOverlapHours?: number }[];
  renamed?: { from: string; ago: number };
  /** Days since it was revoked, why, and how many requests an hour are still refused. */
  revoked?: { ago: number; reason: RevocationReason; stillTried?: number };
  /** Days since it was revoked by mistake and restored 12 minutes later. */
  restored?: { ago: number };
};

export type TeamPlan = {
  name: string;
  displayName: string;
  description: string;
  permissions?: Permission[];
  keys: KeyPlan[];
};

export type CustomerPlan = {
  name: string;
  displayName: string;
  /** Keys of the whole organization. */
  keys: KeyPlan[];
  teams: TeamPlan[];
};

export const read: Permission[] = ["read"];

/** A key, from what every key has and what is special about this one. */
export function key(
  name: string,
  habit: Habit,
  age: number,
  special: Omit<KeyPlan, "name" | "habit" | "age"> = {},
): KeyPlan {
  return { name, habit, age, ...special };
}

/** A key for trying things out. */
export function staging(name: string, habit: Habit, age: number, special: Partial<KeyPlan> = {}): KeyPlan {
  return { name, habit, age, environment: "staging", ...special };
}

export function team(name: string, displayName: string, description: string, keys: KeyPlan[]): TeamPlan {
  return { name, displayName, description, keys };
}
