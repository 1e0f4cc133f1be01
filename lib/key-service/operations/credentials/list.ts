import type { Credential, CredentialListQuery } from "@/lib/key-service/contract/credentials";
import type { CredentialFilter } from "@/lib/key-service/store/credential-filter";
import { listCredentials } from "@/lib/key-service/store/credential-list";
import type { Service } from "../context";
import { requireTeamOfOrganization } from "../teams/require-team";
import { everyPage, type ListAnswer, readPage } from "../list-page";
import { presentCredential } from "./present";

/** @throws {Refusal} VALIDATION_ERROR for a cursor of another list; NOT_FOUND for a team of another organization */
export async function listCredentialsPage(
  service: Service,
  query: CredentialListQuery,
): Promise<ListAnswer<Credential>> {
  await requireTeamOfOrganization(service.database, query);
  return readPage(query, listCredentials(service.database, filterOf(query), query.sort), presentCredential);
}

/**
 * All credentials that a query matches, in its order, many at a time.
 * @throws {Refusal} NOT_FOUND for a team of another organization
 */
export async function* everyCredential(
  { database }: Service,
  query: CredentialListQuery,
): AsyncGenerator<Credential[]> {
  await requireTeamOfOrganization(database, query);
  const list = listCredentials(database, filterOf(query), query.sort);
  for await (const rows of everyPage(query.order, list)) yield rows.map(presentCredential);
}

const filterOf = (query: CredentialListQuery): CredentialFilter => ({
  organizationId: query.organizationId,
  teamId: query.teamId,
  statuses: query.status,
  environments: query.environment,
  permissions: query.permissions,
  createdById: query.createdBy,
  createdAfter: moment(query.createdAfter),
  createdBefore: moment(query.createdBefore),
  usedAfter: moment(query.usedAfter),
  usedBefore: moment(query.usedBefore),
  neverUsed: query.neverUsed === "true",
  expiresAfter: moment(query.expiresAfter),
  expiresBefore: moment(query.expiresBefore),
  neverExpires: query.neverExpires === "true",
  name: query.name,
  text: query.q,
});

const moment = (timestamp: string | undefined): Date | undefined =>
  timestamp === undefined ? undefined : new Date(timestamp);
