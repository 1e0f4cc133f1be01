/** One organization, team or key; all of them when nothing is named. */
export interface AuditScope {
  organizationId?: string;
  teamId?: string;
  credentialId?: string;
}

/** The question behind `AuditTrail`, for pages to read ahead by `auditQuery`. */
export const auditTrailQuery = (scope: AuditScope) => ({ ...scope, limit: "8" });
