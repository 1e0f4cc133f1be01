import { z } from "zod";
import { credentialParams, type Endpoint } from "./endpoint";
import { overview } from "./overview";
import { meta } from "./primitives";
import { review, reviewBody, reviewItem, reviewListMeta, reviewListQuery } from "./reviews";

/** The calls about what needs attention. */
export const reviewEndpoints = {
  "GET /overview": {
    summary: "What needs attention, and the latest changes",
    access: "viewer",
    data: overview,
    meta,
    status: 200,
    errors: [],
  },
  "POST /credentials/{credentialId}/reviews": {
    summary: "Record what was decided about a credential",
    access: "admin",
    params: credentialParams,
    body: reviewBody,
    data: review,
    meta,
    status: 201,
    errors: ["NOT_FOUND"],
  },
  "GET /review": {
    summary: "List the keys with a reason to look at them, or what was decided about them",
    access: "viewer",
    query: reviewListQuery,
    data: z.array(reviewItem),
    meta: reviewListMeta,
    status: 200,
    csv: true,
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;
