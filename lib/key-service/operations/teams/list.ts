import type { AllTeamsListQuery, Team, TeamListQuery } from "@/lib/key-service/contract/organizations";
import { notFound } from "@/lib/key-service/domain/refusal";
import { organizationCreatedAt } from "@/lib/key-service/store/organizations";
import { listTeams } from "@/lib/key-service/store/teams";
import type { Service } from "../context";
import { type ListAnswer, readPage } from "../list-page";
import { presentTeam } from "./present";

/** @throws {Refusal} NOT_FOUND for the organization; VALIDATION_ERROR for a cursor of another list */
export async function listTeamsPage(
  service: Service,
  organizationId: string,
  query: TeamListQuery,
): Promise<ListAnswer<Team>> {
  const { database } = service;
  const [createdAt, page] = await Promise.all([
    organizationCreatedAt(database, organizationId),
    readPage(query, listTeams(database, organizationId, filterOf(query), query.sort), presentTeam),
  ]);
  if (createdAt === null) throw notFound("organization", organizationId);
  return page;
}

/** @throws {Refusal} VALIDATION_ERROR for a cursor of another list */
export function listAllTeamsPage(service: Service, query: AllTeamsListQuery): Promise<ListAnswer<Team>> {
  return readPage(
    { ...query, sort: "name" },
    listTeams(service.database, null, filterOf(query), "name"),
    presentTeam,
  );
}

const filterOf = ({ q, displayName }: AllTeamsListQuery) => ({ text: q, displayName });
