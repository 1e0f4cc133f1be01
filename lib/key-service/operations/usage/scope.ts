import type { Usage } from "@/lib/key-service/contract/usage";
import { notFound } from "@/lib/key-service/domain/refusal";
import { fillDays, firstDayOf } from "@/lib/key-service/domain/usage-days";
import type { Database } from "@/lib/key-service/store/database";
import { organizationCreatedAt } from "@/lib/key-service/store/organizations";
import { teamCreatedAt } from "@/lib/key-service/store/teams";
import { EVERYTHING } from "@/lib/key-service/store/usage";
import { listScopeUsage, readRecording } from "@/lib/key-service/store/usage-reading";
import type { Service } from "../context";
import { recordedSince } from "./recorded-since";

/**
 * What all keys of an organization were used for, on each of so many UTC days.
 * @throws {Refusal} NOT_FOUND
 */
export const readOrganizationUsage = (
  { database }: Service,
  organizationId: string,
  days: number,
): Promise<Usage> => readOwnerUsage(database, "organization", organizationId, days, organizationCreatedAt);

/**
 * What all keys of a team were used for, on each of so many UTC days.
 * @throws {Refusal} NOT_FOUND
 */
export const readTeamUsage = ({ database }: Service, teamId: string, days: number): Promise<Usage> =>
  readOwnerUsage(database, "team", teamId, days, teamCreatedAt);

async function readOwnerUsage(
  database: Database,
  what: "organization" | "team",
  id: string,
  days: number,
  createdAtOf: (database: Database, id: string) => Promise<Date | null>,
): Promise<Usage> {
  const [createdAt, counted] = await Promise.all([
    createdAtOf(database, id),
    countedDays(database, id, days),
  ]);
  if (createdAt === null) throw notFound(what, id);
  return usageSince(createdAt, counted);
}

/** What the keys of all customers were used for, on each of so many UTC days. */
export const readAllUsage = async ({ database }: Service, days: number): Promise<Usage> =>
  usageSince(new Date(0), await countedDays(database, EVERYTHING, days));

interface CountedDays {
  beganAt: Date;
  days: Usage["days"];
}

async function countedDays(database: Database, scopeId: string, days: number): Promise<CountedDays> {
  const { beganAt, today } = await readRecording(database);
  const counted = await listScopeUsage(database, scopeId, firstDayOf(today, days));
  return { beganAt, days: fillDays(today, days, counted) };
}

const usageSince = (createdAt: Date, { beganAt, days }: CountedDays): Usage => ({
  recordedSince: recordedSince(createdAt, beganAt),
  days,
});
