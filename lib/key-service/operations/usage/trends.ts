import type { Trend } from "@/lib/key-service/contract/usage";
import { fillDays, firstDayOf } from "@/lib/key-service/domain/usage-days";
import { listUsageOfCredentials, readRecording } from "@/lib/key-service/store/usage-reading";
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
    requests: fillDays(today, days, counted).map(({ reads, writes }) => reads + writes),
  }));
}
