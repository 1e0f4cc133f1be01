import type { z } from "zod";
import type { EndpointKey, Endpoints } from "@/lib/key-service/contract/endpoints";
import type { Context } from "@/lib/key-service/operations/context";
import { readAuditHead } from "@/lib/key-service/operations/audit/read-head";
import { verifyAuditChain } from "@/lib/key-service/operations/audit/verify";
import { readCallers } from "@/lib/key-service/operations/credentials/callers";
import { issueCredential } from "@/lib/key-service/operations/credentials/issue";
import { listCredentialsPage } from "@/lib/key-service/operations/credentials/list";
import { moveRotation } from "@/lib/key-service/operations/credentials/move-rotation";
import { readCredential } from "@/lib/key-service/operations/credentials/read";
import { restoreCredential } from "@/lib/key-service/operations/credentials/restore";
import { revokeCredential } from "@/lib/key-service/operations/credentials/revoke";
import { revokeAll, revokeMany } from "@/lib/key-service/operations/credentials/revoke-many";
import { rotateCredential } from "@/lib/key-service/operations/credentials/rotate";
import { updateCredential } from "@/lib/key-service/operations/credentials/update";
import { createOrganization } from "@/lib/key-service/operations/organizations/create";
import { listOrganizationsPage } from "@/lib/key-service/operations/organizations/list";
import { readOrganization } from "@/lib/key-service/operations/organizations/read";
import { updateOrganization } from "@/lib/key-service/operations/organizations/update";
import { createTeam } from "@/lib/key-service/operations/teams/create";
import { listTeamsPage } from "@/lib/key-service/operations/teams/list";
import { readTeam } from "@/lib/key-service/operations/teams/read";
import { updateTeam } from "@/lib/key-service/operations/teams/update";
import type { CheckedInput } from "./request-input";

type HandlerAnswer<K extends EndpointKey> = { data: z.output<Endpoints[K]["data"]> } & (z.output<
  Endpoints[K]["meta"]
> extends { nextCursor: unknown }
  ? { meta: Omit<z.output<Endpoints[K]["meta"]>, "requestId" | "timestamp"> }
  : unknown);

export type Handlers = {
  [K in EndpointKey]: (
    context: Context,
    input: CheckedInput<K>,
    idempotencyKey: string | undefined,
  ) => Promise<HandlerAnswer<K>>;
};

/** Which operation answers which call. A call without one does not compile. */
export const handlers: Handlers = {
  "GET /credentials": (context, { query }) => listCredentialsPage(context, query),
  "POST /credentials": async (context, { body }, idempotencyKey) => ({
    data: await issueCredential(context, body, idempotencyKey),
  }),
  "GET /credentials/{credentialId}": async (context, { params }) => ({
    data: await readCredential(context, params.credentialId),
  }),
  "PATCH /credentials/{credentialId}": async (context, { params, body }) => ({
    data: await updateCredential(context, params.credentialId, body),
  }),
  "DELETE /credentials/{credentialId}": async (context, { params, query }) => ({
    data: await revokeCredential(context, params.credentialId, query.reason),
  }),
  "POST /credentials/{credentialId}/rotate": async (context, { params, body }, idempotencyKey) => ({
    data: await rotateCredential(context, params.credentialId, body, idempotencyKey),
  }),
  "PATCH /credentials/{credentialId}/rotation": async (context, { params, body }) => ({
    data: await moveRotation(context, params.credentialId, body),
  }),
  "POST /credentials/{credentialId}/restore": async (context, { params }) => ({
    data: await restoreCredential(context, params.credentialId),
  }),
  "POST /credentials/revoke": async (context, { body }) => ({ data: await revokeMany(context, body) }),
  "GET /credentials/{credentialId}/callers": async (context, { params }) => ({
    data: await readCallers(context, params.credentialId),
  }),
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
  "GET /teams/{teamId}": async (context, { params }) => ({
    data: await readTeam(context.database, params.teamId),
  }),
  "PATCH /teams/{teamId}": async (context, { params, body }) => ({
    data: await updateTeam(context, params.teamId, body),
  }),
  "POST /teams/{teamId}/revoke-all": async (context, { params, body }) => ({
    data: await revokeAll(context, params, body),
  }),
  "GET /audit/head": async (context) => ({ data: await readAuditHead(context) }),
  "GET /audit/verification": async (context) => ({ data: await verifyAuditChain(context) }),
};
