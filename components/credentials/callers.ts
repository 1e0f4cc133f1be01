import type { Caller } from "@/lib/key-service/contract/callers";
import type { Secret } from "@/lib/key-service/contract/credentials";
import { MOST_OF_AN_ADDRESS } from "@/lib/key-service/contract/vocabulary";

/** The addresses that were seen at or after a moment (ms), each once. */
export const addressesSince = (callers: readonly Caller[], since: number): string[] => [
  ...new Set(callers.filter(({ lastSeenAt }) => Date.parse(lastSeenAt) >= since).map(({ ip }) => ip)),
];

/** Who still came with one secret, the latest first. */
export const callersWith = (callers: readonly Caller[], version: number): Caller[] =>
  callers
    .filter((caller) => caller.version === version)
    .toSorted((one, other) => Date.parse(other.lastSeenAt) - Date.parse(one.lastSeenAt));

/** Whether there may have been more user agents of an address than the service remembers. */
export function hasForgotten(callers: readonly Caller[]): boolean {
  const seen = new Map<string, number>();
  for (const { version, ip } of callers)
    seen.set(`${version} ${ip}`, (seen.get(`${version} ${ip}`) ?? 0) + 1);
  return Math.max(0, ...seen.values()) >= MOST_OF_AN_ADDRESS;
}

/** When a key is refused from, and when each of its secrets ended. */
interface Ends {
  refusedSince: string | null;
  secrets: readonly Pick<Secret, "version" | "endsAt">[];
}

/** Whether the last request of a caller came when its key or its secret had ended. */
export function wasRefused({ version, lastSeenAt }: Caller, { refusedSince, secrets }: Ends): boolean {
  const endsAt = secrets.find((secret) => secret.version === version)?.endsAt ?? null;
  return [refusedSince, endsAt].some((end) => end !== null && lastSeenAt >= end);
}
