import type { organizationEndpoints } from "@/lib/key-service/contract/organization-endpoints";
import { revokeAll } from "@/lib/key-service/operations/credentials/revoke-many";
import { createOrganization } from "@/lib/key-service/operations/organizations/create";
import { listOrganizationsPage } from "@/lib/key-service/operations/organizations/list";
import { readOrganization } from "@/lib/key-service/operations/organizations/read";
import { updateOrganization } from "@/lib/key-service/operations/organizations/update";
import { createTeam } from "@/lib/key-service/operations/teams/create";
import { listAllTeamsPage, listTeamsPage } from "@/lib/key-service/operations/teams/list";
import { readTeam } from "@/lib/key-service/operations/teams/read";
import { updateTeam } from "@/lib/key-service/operations/teams/update";
import type { Handlers } from "./handler";

/** Which operation answers which call about organizations and their teams. */
export const organizationHandlers: Handlers<keyof typeof organizationEndpoints> = {
  "GET /organizations": (context, { query }) => listOrganizationsPage(context, query),
  "POST /organizations": async (context, { body }) => ({ data: await createOrganization(context, body) }),
  "GET /organizations/{organizationId}": async (context, { params }) => ({
    data: await readOrganization(context.database, params.organizationId),
  }),
  "PATCH /organizations/{organizationId}": async (context, { params, body }) => ({
    data: await updateOrganization(context, params.organizationId, body),
  }),
  "POST /organizations/{organizationId}/revoke-all": async (context, { params, body }) => ({
    data: await revokeAll(context, params, body),
  }),
  "GET /organizations/{organizationId}/teams": (context, { params, query }) =>
    listTeamsPage(context, params.organizationId, query),
  "POST /organizations/{organizationId}/teams": async (context, { params, body }) => ({
    data: await createTeam(context, params.organizationId, body),
  }),
  "GET /teams": (context, { query }) => listAllTeamsPage(context, query),
  "GET /teams/{teamId}": async (context, { params }) => ({
    data: await readTeam(context.database, params.teamId),
  }),
  "PATCH /teams/{teamId}": async (context, { params, body }) => ({
    data: await updateTeam(context, params.teamId, body),
  }),
  "POST /teams/{teamId}/revoke-all": async (context, { params, body }) => ({
    data: await revokeAll(context, params, body),
  }),
};
