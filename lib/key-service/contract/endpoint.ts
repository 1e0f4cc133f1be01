import { z } from "zod";
import { uuid } from "./primitives";
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
  /** With `Accept: text/csv`, all that the query matches comes as a table; `limit` and `cursor` do not count then. */
  csv?: true;
  /** Error codes beside those that every call can answer. */
  errors: readonly ErrorCode[];
}

export const credentialParams = z.object({ credentialId: uuid });
export const organizationParams = z.object({ organizationId: uuid });
export const teamParams = z.object({ teamId: uuid });
