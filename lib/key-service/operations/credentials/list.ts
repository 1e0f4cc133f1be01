import type { Credential, CredentialListQuery } from "@/lib/key-service/contract/credentials";
import { listCredentials } from "@/lib/key-service/store/credentials";
import type { Service } from "../context";
import { type ListAnswer, readPage } from "../list-page";
import { presentCredential } from "./present";

/** @throws {Refusal} VALIDATION_ERROR for a cursor of another list */
export function listCredentialsPage(
  service: Service,
  query: CredentialListQuery,
): Promise<ListAnswer<Credential>> {
  const filter = {
    organizationId: query.organizationId,
    teamId: query.teamId,
    statuses: query.status,
    environments: query.environment,
    text: query.q,
  };
  return readPage(
    query,
    (page) => listCredentials(service.database, filter, query.sort, page),
    presentCredential,
  );
}
