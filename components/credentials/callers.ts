import type { Caller } from "@/lib/key-service/contract/callers";

/** How many callers of a key the service remembers. */
export const MOST_CALLERS = 100;

/** The addresses that were seen at or after a moment (ms), each once. */
export const addressesSince = (callers: readonly Caller[], since: number): string[] => [
  ...new Set(callers.filter(({ lastSeenAt }) => Date.parse(lastSeenAt) >= since).map(({ ip }) => ip)),
];

/** Who still came with one secret, the latest first. */
export const callersWith = (callers: readonly Caller[], version: number): Caller[] =>
  callers
    .filter((caller) => caller.version === version)
    .toSorted((one, other) => Date.parse(other.lastSeenAt) - Date.parse(one.lastSeenAt));
