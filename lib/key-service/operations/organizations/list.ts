import type { Organization, OrganizationListQuery } from "@/lib/key-service/contract/organizations";
import { listOrganizations } from "@/lib/key-service/store/organizations";
import type { Service } from "../context";
import { type ListAnswer, readPage } from "../list-page";
import { presentOrganization } from "./present";

/** @throws {Refusal} VALIDATION_ERROR for a cursor of another list */
export const listOrganizationsPage = (
  service: Service,
  query: OrganizationListQuery,
): Promise<ListAnswer<Organization>> =>
  readPage(
    query,
    listOrganizations(service.database, { text: query.q, displayName: query.displayName }, query.sort),
    presentOrganization,
  );
