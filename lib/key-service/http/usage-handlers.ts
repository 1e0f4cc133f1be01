import type { usageEndpoints } from "@/lib/key-service/contract/usage-endpoints";
import { readCredentialUsage } from "@/lib/key-service/operations/usage/credential";
import { readOrganizationUsage, readTeamUsage } from "@/lib/key-service/operations/usage/scope";
import { readScopeTrends, readTrends } from "@/lib/key-service/operations/usage/trends";
import type { Handlers } from "./handler";

/** Which operation answers which call about usage. */
export const usageHandlers: Handlers<keyof typeof usageEndpoints> = {
  "GET /credentials/{credentialId}/usage": async (context, { params, query }) => ({
    data: await readCredentialUsage(context, params.credentialId, query.days),
  }),
  "GET /organizations/{organizationId}/usage": async (context, { params, query }) => ({
    data: await readOrganizationUsage(context, params.organizationId, query.days),
  }),
  "GET /teams/{teamId}/usage": async (context, { params, query }) => ({
    data: await readTeamUsage(context, params.teamId, query.days),
  }),
  "GET /usage": async (context, { query }) => ({ data: await readTrends(context, query.ids, query.days) }),
  "GET /usage/scopes": async (context, { query }) => ({
    data: await readScopeTrends(context, query.ids, query.days),
  }),
};
