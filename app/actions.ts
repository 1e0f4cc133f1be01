"use server";

import { z } from "zod";
import {
  credentialDetail,
  issueBody,
  issuedCredential,
  restoredCredential,
  restoreQuery,
  revocation,
  revokeQuery,
  rotateBody,
  rotationBody,
  updateBody,
} from "@/lib/key-service/contract/credentials";
import { identifiedKey, identifyBody } from "@/lib/key-service/contract/identification";
import {
  createOrganizationBody,
  createTeamBody,
  organization,
  team,
  updateOrganizationBody,
  updateTeamBody,
} from "@/lib/key-service/contract/organizations";
import { uuid } from "@/lib/key-service/contract/primitives";
import { review, reviewBody } from "@/lib/key-service/contract/reviews";
import {
  restorationResult,
  restoreManyBody,
  revocationResult,
  revokeAllBody,
  revokeManyBody,
} from "@/lib/key-service/contract/revocations";
import { administratorAction } from "@/lib/web/administrator-action";

const credentialId = { credentialId: uuid };

export const issueCredential = administratorAction({
  input: issueBody.extend({ idempotencyKey: uuid }),
  output: issuedCredential,
  call: (client, { idempotencyKey, ...body }) => client("POST /credentials", { body, idempotencyKey }),
});

export const rotateCredential = administratorAction({
  input: rotateBody.required({ ifVersion: true }).extend({ ...credentialId, idempotencyKey: uuid }),
  output: issuedCredential,
  call: (client, { credentialId, idempotencyKey, ...body }) =>
    client("POST /credentials/{credentialId}/rotate", { params: { credentialId }, body, idempotencyKey }),
});

export const moveRotationEnd = administratorAction({
  input: rotationBody.extend(credentialId),
  output: credentialDetail,
  call: (client, { credentialId, ...body }) =>
    client("PATCH /credentials/{credentialId}/rotation", { params: { credentialId }, body }),
});

export const revokeCredential = administratorAction({
  input: revokeQuery.extend(credentialId),
  output: revocation,
  call: (client, { credentialId, ...query }) =>
    client("DELETE /credentials/{credentialId}", { params: { credentialId }, query }),
});

export const revokeCredentials = administratorAction({
  input: revokeManyBody,
  output: z.array(revocationResult),
  call: (client, body) => client("POST /credentials/revoke", { body }),
});

export const restoreCredential = administratorAction({
  input: restoreQuery.extend(credentialId),
  output: restoredCredential,
  call: (client, { credentialId, ...query }) =>
    client("POST /credentials/{credentialId}/restore", { params: { credentialId }, query }),
});

export const restoreCredentials = administratorAction({
  input: restoreManyBody,
  output: z.array(restorationResult),
  call: (client, body) => client("POST /credentials/restore", { body }),
});

export const decideReview = administratorAction({
  input: reviewBody.extend(credentialId),
  output: review,
  call: (client, { credentialId, ...body }) =>
    client("POST /credentials/{credentialId}/reviews", { params: { credentialId }, body }),
});

export const updateCredential = administratorAction({
  input: updateBody.safeExtend(credentialId),
  output: credentialDetail,
  call: (client, { credentialId, ...body }) =>
    client("PATCH /credentials/{credentialId}", { params: { credentialId }, body }),
});

export const identifyKeys = administratorAction({
  access: "viewer",
  input: identifyBody,
  output: z.array(identifiedKey),
  call: (client, body) => client("POST /credentials/identify", { body }),
});

export const createOrganization = administratorAction({
  input: createOrganizationBody,
  output: organization,
  call: (client, body) => client("POST /organizations", { body }),
});

export const createTeam = administratorAction({
  input: createTeamBody.extend({ organizationId: uuid }),
  output: team,
  call: (client, { organizationId, ...body }) =>
    client("POST /organizations/{organizationId}/teams", { params: { organizationId }, body }),
});

export const updateOrganization = administratorAction({
  input: updateOrganizationBody.safeExtend({ organizationId: uuid }),
  output: organization,
  call: (client, { organizationId, ...body }) =>
    client("PATCH /organizations/{organizationId}", { params: { organizationId }, body }),
});

export const updateTeam = administratorAction({
  input: updateTeamBody.safeExtend({ teamId: uuid }),
  output: team,
  call: (client, { teamId, ...body }) => client("PATCH /teams/{teamId}", { params: { teamId }, body }),
});

export const revokeAllOfOrganization = administratorAction({
  input: revokeAllBody.extend({ organizationId: uuid }),
  output: z.array(revocationResult),
  call: (client, { organizationId, ...body }) =>
    client("POST /organizations/{organizationId}/revoke-all", { params: { organizationId }, body }),
});

export const revokeAllOfTeam = administratorAction({
  input: revokeAllBody.extend({ teamId: uuid }),
  output: z.array(revocationResult),
  call: (client, { teamId, ...body }) =>
    client("POST /teams/{teamId}/revoke-all", { params: { teamId }, body }),
});
