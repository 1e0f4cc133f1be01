import type { auditEndpoints } from "@/lib/key-service/contract/audit-endpoints";
import { listAuditPage } from "@/lib/key-service/operations/audit/list";
import { listActors } from "@/lib/key-service/operations/audit/list-actors";
import { readAuditHead } from "@/lib/key-service/operations/audit/read-head";
import type { Handlers } from "./handler";

/** Which operation answers which call about the audit log. */
export const auditHandlers: Handlers<keyof typeof auditEndpoints> = {
  "GET /audit": (context, { query }) => listAuditPage(context, query),
  "GET /audit/actors": async (context, { query }) => ({ data: await listActors(context, query) }),
  "GET /audit/head": async (context) => ({ data: await readAuditHead(context) }),
  "GET /audit/verification": async (context) => ({ data: await context.auditVerification() }),
};
