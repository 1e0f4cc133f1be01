import type { Usage } from "@/lib/key-service/contract/usage";
import { notFound } from "@/lib/key-service/domain/refusal";
import { fillDays, firstDayOf } from "@/lib/key-service/domain/usage-days";
import type { Database } from "@/lib/key-service/store/database";
import { findOrganization } from "@/lib/key-service/store/organizations";
import { findTeam } from "@/lib/key-service/store/teams";
import { EVERYTHING } from "@/lib/key-service/store/usage";
import { listScopeUsage, readRecording } from "@/lib/key-service/store/usage-reading";
import type { Service } from "../context";
import { recordedSince } from "./recorded-since";

/**
 * What all keys of an organization were used for, on each of so many UTC days.
 * @throws {Refusal} NOT_FOUND
 */
export async function readOrganizationUsage(
  { database }: Service,
  organizationId: string,
  days: number,
): Promise<Usage> {
  const organization = await findOrganization(database, organizationId);
  if (!organization) throw notFound("organization", organizationId);
  return readScopeUsage(database, organization, days);
}

/**
 * What all keys of a team were used for, on each of so many UTC days.
 * @throws {Refusal} NOT_FOUND
 */
export async function readTeamUsage({ database }: Service, teamId: string, days: number): Promise<Usage> {
  const team = await findTeam(database, teamId);
  if (!team) throw notFound("team", teamId);
  return readScopeUsage(database, team, days);
}

/** What the keys of all customers were used for, on each of so many UTC days. */
export const readAllUsage = ({ database }: Service, days: number): Promise<Usage> =>
  readScopeUsage(database, { id: EVERYTHING, createdAt: new Date(0) }, days);

async function readScopeUsage(
  database: Database,
  scope: { id: string; createdAt: Date },
  days: number,
): Promise<Usage> {
  const { beganAt, today } = await readRecording(database);
  const counted = await listScopeUsage(database, scope.id, firstDayOf(today, days));
  return {
    recordedSince: recordedSince(scope.createdAt, beganAt),
    days: fillDays(today, days, counted),
  };
}
