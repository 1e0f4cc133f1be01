import { z } from "zod";
import { actor, actorListQuery, auditEvent, auditHead, auditListQuery, auditVerification } from "./audit";
import type { Endpoint } from "./endpoint";
import { listMeta, meta } from "./primitives";

/** The calls about the audit log. */
export const auditEndpoints = {
  "GET /audit": {
    summary: "List audit events, the newest first",
    access: "viewer",
    query: auditListQuery,
    data: z.array(auditEvent),
    meta: listMeta,
    status: 200,
    csv: true,
    errors: ["NOT_FOUND"],
  },
  "GET /audit/actors": {
    summary: "Who did something, whoever did the latest first",
    access: "viewer",
    query: actorListQuery,
    data: z.array(actor),
    meta,
    status: 200,
    errors: [],
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
