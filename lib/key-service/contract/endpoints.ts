import { z } from "zod";
import {
  credential,
  credentialDetail,
  credentialListQuery,
  issueBody,
  issuedCredential,
  restoredCredential,
  revocation,
  revokeQuery,
  rotateBody,
  rotationBody,
  updateBody,
} from "./credentials";
import {
  createOrganizationBody,
  createTeamBody,
  organization,
  organizationListQuery,
  team,
  teamListQuery,
  updateOrganizationBody,
  updateTeamBody,
} from "./organizations";
import { auditHead, auditVerification } from "./audit";
import { listMeta, meta, uuid } from "./primitives";
import { revocationResult, revokeAllBody, revokeManyBody } from "./revocations";
import { caller } from "./callers";
import type { ErrorCode, Role } from "./vocabulary";

/** What one call takes and answers. `access` is the least role that may make it. */
export interface Endpoint {
  summary: string;
  access: Role;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  data: z.ZodType;
  meta: z.ZodObject;
  status: 200 | 201;
  /** Takes an `Idempotency-Key` header. */
  idempotent?: true;
  /** Error codes beside those that every call can answer. */
  errors: readonly ErrorCode[];
}

const credentialParams = z.object({ credentialId: uuid });
const organizationParams = z.object({ organizationId: uuid });
const teamParams = z.object({ teamId: uuid });

/** Every management call, by method and path below `/qsi/gather`. Server, client and document are made from it. */
export const endpoints = {
  "GET /credentials": {
    summary: "List credentials",
    access: "viewer",
    query: credentialListQuery,
    data: z.array(credential),
    meta: listMeta,
    status: 200,
    errors: [],
  },
  "POST /credentials": {
    summary: "Issue a credential; the only answer that holds its key",
    access: "admin",
    body: issueBody,
    data: issuedCredential,
    meta,
    status: 201,
    idempotent: true,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "GET /credentials/{credentialId}": {
    summary: "Read one credential",
    access: "viewer",
    params: credentialParams,
    data: credentialDetail,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "PATCH /credentials/{credentialId}": {
    summary: "Rename a credential or change its expiry",
    access: "admin",
    params: credentialParams,
    body: updateBody,
    data: credentialDetail,
    meta,
    status: 200,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "DELETE /credentials/{credentialId}": {
    summary: "Revoke a credential; every later request with its key is refused",
    access: "admin",
    params: credentialParams,
    query: revokeQuery,
    data: revocation,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "POST /credentials/{credentialId}/rotate": {
    summary: "Add a new secret; the old one ends after the overlap",
    access: "admin",
    params: credentialParams,
    body: rotateBody,
    data: issuedCredential,
    meta,
    status: 200,
    idempotent: true,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "PATCH /credentials/{credentialId}/rotation": {
    summary: "Move the end of the overlap: sooner, later or now",
    access: "admin",
    params: credentialParams,
    body: rotationBody,
    data: credentialDetail,
    meta,
    status: 200,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "POST /credentials/{credentialId}/restore": {
    summary: "Undo a revocation, within 60 minutes of it",
    access: "admin",
    params: credentialParams,
    data: restoredCredential,
    meta,
    status: 200,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "POST /credentials/revoke": {
    summary: "Revoke many credentials, with a result for each",
    access: "admin",
    body: revokeManyBody,
    data: z.array(revocationResult),
    meta,
    status: 200,
    errors: [],
  },
  "GET /credentials/{credentialId}/callers": {
    summary: "The last hundred callers of a credential",
    access: "viewer",
    params: credentialParams,
    data: z.array(caller),
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "GET /organizations": {
    summary: "List organizations",
    access: "viewer",
    query: organizationListQuery,
    data: z.array(organization),
    meta: listMeta,
    status: 200,
    errors: [],
  },
  "POST /organizations": {
    summary: "Create an organization",
    access: "admin",
    body: createOrganizationBody,
    data: organization,
    meta,
    status: 201,
    errors: [],
  },
  "GET /organizations/{organizationId}": {
    summary: "Read one organization",
    access: "viewer",
    params: organizationParams,
    data: organization,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "PATCH /organizations/{organizationId}": {
    summary: "Rename, limit, suspend or archive an organization, or undo it",
    access: "admin",
    params: organizationParams,
    body: updateOrganizationBody,
    data: organization,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "POST /organizations/{organizationId}/revoke-all": {
    summary: "Revoke every live key of an organization",
    access: "admin",
    params: organizationParams,
    body: revokeAllBody,
    data: z.array(revocationResult),
    meta,
    status: 200,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "GET /organizations/{organizationId}/teams": {
    summary: "List an organization's teams",
    access: "viewer",
    params: organizationParams,
    query: teamListQuery,
    data: z.array(team),
    meta: listMeta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "POST /organizations/{organizationId}/teams": {
    summary: "Create a team in an organization",
    access: "admin",
    params: organizationParams,
    body: createTeamBody,
    data: team,
    meta,
    status: 201,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "GET /teams/{teamId}": {
    summary: "Read one team",
    access: "viewer",
    params: teamParams,
    data: team,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "PATCH /teams/{teamId}": {
    summary: "Rename, limit, suspend or archive a team, or undo it",
    access: "admin",
    params: teamParams,
    body: updateTeamBody,
    data: team,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "POST /teams/{teamId}/revoke-all": {
    summary: "Revoke every live key of a team",
    access: "admin",
    params: teamParams,
    body: revokeAllBody,
    data: z.array(revocationResult),
    meta,
    status: 200,
    errors: ["NOT_FOUND", "CONFLICT"],
  },
  "GET /audit/head": {
    summary: "The newest audit event's number and MAC, to be kept elsewhere",
    access: "viewer",
    data: auditHead,
    meta,
    status: 200,
    errors: [],
  },
  "GET /audit/verification": {
    summary: "Whether the audit log is whole",
    access: "viewer",
    data: auditVerification,
    meta,
    status: 200,
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;

export type Endpoints = typeof endpoints;
export type EndpointKey = keyof Endpoints;
