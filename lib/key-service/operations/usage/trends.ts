import type { ScopeTrend, Trend } from "@/lib/key-service/contract/usage";
import { type DayOfUse, fillDays, firstDayOf } from "@/lib/key-service/domain/usage-days";
import {
  listUsageOfCredentials,
  listUsageOfScopes,
  readRecording,
} from "@/lib/key-service/store/usage-reading";
import type { Service } from "../context";

/** The accepted requests of each of some credentials, on each of so many UTC days; unknown ones are left out. */
export async function readTrends(
  { database }: Service,
  credentialIds: readonly string[],
  days: number,
): Promise<Trend[]> {
  const accepted = await acceptedByDay(database, days, (from) =>
    listUsageOfCredentials(database, credentialIds, from),
  );
  return accepted.map(({ owner, requests }) => ({ credentialId: owner, requests }));
}

/** The same of some organizations and teams, with all of their keys. */
export async function readScopeTrends(
  { database }: Service,
  scopeIds: readonly string[],
  days: number,
): Promise<ScopeTrend[]> {
  const accepted = await acceptedByDay(database, days, (from) => listUsageOfScopes(database, scopeIds, from));
  return accepted.map(({ owner, requests }) => ({ scopeId: owner, requests }));
}

async function acceptedByDay(
  database: Service["database"],
  days: number,
  list: (from: string) => Promise<ReadonlyMap<string, DayOfUse[]>>,
): Promise<{ owner: string; requests: number[] }[]> {
  const { today } = await readRecording(database);
  const used = await list(firstDayOf(today, days));
  return [...used].map(([owner, counted]) => ({
    owner,
    requests: fillDays(today, days, counted).map(({ reads, writes }) => reads + writes),
  }));
}
