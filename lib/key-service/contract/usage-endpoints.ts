import { credentialParams, type Endpoint, organizationParams, teamParams } from "./endpoint";
import { meta } from "./primitives";
import {
  credentialUsage,
  scopeTrends,
  scopeTrendsQuery,
  trends,
  trendsQuery,
  usage,
  usageQuery,
} from "./usage";

/** The calls about what keys were used for. */
export const usageEndpoints = {
  "GET /credentials/{credentialId}/usage": {
    summary: "A credential's uses by day, and by secret",
    access: "viewer",
    params: credentialParams,
    query: usageQuery,
    data: credentialUsage,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "GET /organizations/{organizationId}/usage": {
    summary: "The uses by day of all keys of an organization",
    access: "viewer",
    params: organizationParams,
    query: usageQuery,
    data: usage,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "GET /teams/{teamId}/usage": {
    summary: "The uses by day of all keys of a team",
    access: "viewer",
    params: teamParams,
    query: usageQuery,
    data: usage,
    meta,
    status: 200,
    errors: ["NOT_FOUND"],
  },
  "GET /usage": {
    summary: "The accepted requests by day of several credentials; those that are not known are left out",
    access: "viewer",
    query: trendsQuery,
    data: trends,
    meta,
    status: 200,
    errors: [],
  },
  "GET /usage/scopes": {
    summary:
      "The accepted requests by day of several organizations and teams; those that are not known are left out",
    access: "viewer",
    query: scopeTrendsQuery,
    data: scopeTrends,
    meta,
    status: 200,
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;
