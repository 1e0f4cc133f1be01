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
  const { today } = await readRecording(database);
  const used = await listUsageOfCredentials(database, credentialIds, firstDayOf(today, days));
  return [...used].map(([credentialId, counted]) => ({
    credentialId,
    requests: acceptedByDay(today, days, counted),
  }));
}

/** The same of some organizations and teams, with all of their keys. */
export async function readScopeTrends(
  { database }: Service,
  scopeIds: readonly string[],
  days: number,
): Promise<ScopeTrend[]> {
  const { today } = await readRecording(database);
  const used = await listUsageOfScopes(database, scopeIds, firstDayOf(today, days));
  return [...used].map(([scopeId, counted]) => ({ scopeId, requests: acceptedByDay(today, days, counted) }));
}

const acceptedByDay = (today: string, days: number, counted: readonly DayOfUse[]): number[] =>
  fillDays(today, days, counted).map(({ reads, writes }) => reads + writes);
