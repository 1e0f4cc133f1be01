import { AUDIT_ACTIONS, type AuditAction, REFUSED_ACTIONS } from "@/lib/key-service/contract/vocabulary";

/** One organization, team or key; all of them when nothing is named. */
export interface AuditScope {
  organizationId?: string;
  teamId?: string;
  credentialId?: string;
}

const isChange = (action: AuditAction): boolean => !REFUSED_ACTIONS.some((refused) => refused === action);

/** The question behind `AuditTrail`, for pages to read ahead by `auditQuery`: of all together, what was changed. */
export const auditTrailQuery = (scope: AuditScope) => ({
  ...scope,
  ...(Object.keys(scope).length === 0 && { action: AUDIT_ACTIONS.filter(isChange).join(",") }),
  limit: "8",
});
