import type { credentialEndpoints } from "@/lib/key-service/contract/credential-endpoints";
import { readCallers } from "@/lib/key-service/operations/credentials/callers";
import { identifyKeys } from "@/lib/key-service/operations/credentials/identify";
import { issueCredential } from "@/lib/key-service/operations/credentials/issue";
import { listCredentialsPage } from "@/lib/key-service/operations/credentials/list";
import { moveRotation } from "@/lib/key-service/operations/credentials/move-rotation";
import { readCredential } from "@/lib/key-service/operations/credentials/read";
import { restoreCredential, restoreMany } from "@/lib/key-service/operations/credentials/restore";
import { revokeCredential } from "@/lib/key-service/operations/credentials/revoke";
import { revokeMany } from "@/lib/key-service/operations/credentials/revoke-many";
import { rotateCredential } from "@/lib/key-service/operations/credentials/rotate";
import { updateCredential } from "@/lib/key-service/operations/credentials/update";
import type { Handlers } from "./handler";

/** Which operation answers which call about keys. */
export const credentialHandlers: Handlers<keyof typeof credentialEndpoints> = {
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
  "POST /credentials/{credentialId}/restore": async (context, { params, query }) => ({
    data: await restoreCredential(context, params.credentialId, query),
  }),
  "POST /credentials/revoke": async (context, { body }) => ({ data: await revokeMany(context, body) }),
  "POST /credentials/restore": async (context, { body }) => ({ data: await restoreMany(context, body) }),
  "POST /credentials/identify": async (context, { body }) => ({
    data: await identifyKeys(context, body.text),
  }),
  "GET /credentials/{credentialId}/callers": async (context, { params }) => ({
    data: await readCallers(context, params.credentialId),
  }),
};
