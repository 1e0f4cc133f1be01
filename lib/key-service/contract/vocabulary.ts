/**
 * The closed word lists of the contract, and what a key looks like. Free of zod, so that pages may import it in the browser.
 * Each table of words gives the type, the allowed values and the label people see.
 */
const keysOf = <T extends Record<string, unknown>>(table: T) =>
  Object.keys(table).filter((key): key is keyof T & string => key in table);

/** The shape of an id (RFC 9562). The digits of its version are not looked at, since ids are imported too. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What every key begins with, in whatever case. */
export const KEY_LIKE = /qapi_/i;

/** What follows the prefix, which is the same for all: no name of anything is so long without a space or a hyphen. */
export const BARE_KEY = /[0-9a-z]{43,}/i;

export const PERMISSION_LABELS = { read: "Read", write: "Write" } as const;
export type Permission = keyof typeof PERMISSION_LABELS;
export const PERMISSIONS = keysOf(PERMISSION_LABELS);

export const ENVIRONMENT_LABELS = { production: "Production", staging: "Staging" } as const;
export type Environment = keyof typeof ENVIRONMENT_LABELS;
export const ENVIRONMENTS = keysOf(ENVIRONMENT_LABELS);

export const CREDENTIAL_STATUS_LABELS = {
  active: "Active",
  rotating: "Rotating",
  expired: "Expired",
  revoked: "Revoked",
} as const;
export type CredentialStatus = keyof typeof CREDENTIAL_STATUS_LABELS;
export const CREDENTIAL_STATUSES = keysOf(CREDENTIAL_STATUS_LABELS);
/** The statuses in which a key's secret can verify. */
export const LIVE_STATUSES = ["active", "rotating"] as const satisfies readonly CredentialStatus[];
export const isLiveStatus = (status: CredentialStatus): boolean =>
  LIVE_STATUSES.some((live) => live === status);

export const REVOCATION_REASON_LABELS = {
  unused: "Unused",
  replaced: "Replaced",
  exposed: "Exposed",
  requested: "Requested by the customer",
  other: "Other",
} as const;
export type RevocationReason = keyof typeof REVOCATION_REASON_LABELS;
export const REVOCATION_REASONS = keysOf(REVOCATION_REASON_LABELS);

/** What stops an organization or team, and so its keys. */
export const STANDINGS = ["archived", "suspended"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What stops it now; null when nothing does. One that is both is archived before anything else. */
export function standingOf(owner: { suspendedAt: unknown; archivedAt: unknown }): Standing | null {
  if (owner.archivedAt !== null) return "archived";
  return owner.suspendedAt === null ? null : "suspended";
}

/** Why a key that is neither revoked nor expired is refused all the same. */
export const BLOCK_LABELS = {
  "organization-suspended": "Organization suspended",
  "organization-archived": "Organization archived",
  "team-suspended": "Team suspended",
  "team-archived": "Team archived",
} as const;
export type Block = keyof typeof BLOCK_LABELS;

/** What was done to stop it, and to whom. */
export const BLOCK_CAUSES = {
  "organization-suspended": { owner: "organization", label: "Suspended" },
  "organization-archived": { owner: "organization", label: "Archived" },
  "team-suspended": { owner: "team", label: "Suspended" },
  "team-archived": { owner: "team", label: "Archived" },
} as const satisfies Record<Block, { owner: "organization" | "team"; label: string }>;
export const BLOCKS = keysOf(BLOCK_LABELS);

/** What the audit log records. */
export const AUDIT_ACTION_LABELS = {
  "organization.created": "added the organization",
  "team.created": "added the team",
  "credential.issued": "issued the key",
  "credential.renamed": "renamed the key",
  "credential.expiry-changed": "changed the expiry of the key",
  "credential.rotated": "rotated the key",
  "credential.rotation-moved": "changed the end of the old secret of the key",
  "credential.revoked": "revoked the key",
  "credential.reason-raised": "marked the revoked key as exposed",
  "credential.restored": "restored the key",
  "organization.changed": "changed the organization",
  "organization.permissions-changed": "changed what the organization's keys may do",
  "organization.suspended": "suspended the organization",
  "organization.resumed": "resumed the organization",
  "organization.archived": "archived the organization",
  "organization.unarchived": "took the organization out of the archive",
  "team.changed": "changed the team",
  "team.permissions-changed": "changed what the team's keys may do",
  "team.suspended": "suspended the team",
  "team.resumed": "resumed the team",
  "team.archived": "archived the team",
  "team.unarchived": "took the team out of the archive",
  "credential.reviewed": "reviewed the key",
  "import.applied": "imported organizations and teams",
  "seed.applied": "filled the database with made-up customers",
  "call.refused": "was refused a call",
  "sign-in.failed": "failed to sign in",
} as const;
export type AuditAction = keyof typeof AUDIT_ACTION_LABELS;

export const AUDIT_ACTIONS = keysOf(AUDIT_ACTION_LABELS);

/** The actions that changed nothing. */
export const REFUSED_ACTIONS = ["call.refused", "sign-in.failed"] as const satisfies readonly AuditAction[];
export type RefusedAction = (typeof REFUSED_ACTIONS)[number];

/** Why a sign-in failed: the person gave up at the provider, it could not be finished, or it grants no role here. */
export const SIGN_IN_FAILURES = ["cancelled", "failed", "no-role"] as const;
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number];

/**
 * Who acted: somebody signed in, somebody with the service's own settings at a shell, or somebody that the service does
 * not know: without a good actor token, or without a role.
 */
export const ACTOR_KINDS = ["administrator", "operator", "unknown"] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Why a key should be looked at; the most urgent first. */
export const REVIEW_REASON_LABELS = {
  "refused-attempts": "Tried since it was revoked",
  "unfinished-rotation": "Rotation not finished",
  expiring: "Expires within 14 days",
  "staging-busier": "Staging key busier than production",
  "never-used": "Never used after 14 days",
  unused: "Not used for 90 days",
  "no-rotation": "Not rotated for a year",
  "only-reads": "May write, only reads",
} as const;
export type ReviewReason = keyof typeof REVIEW_REASON_LABELS;
export const REVIEW_REASONS = keysOf(REVIEW_REASON_LABELS);

/** A live key is kept, rotated or revoked; a dead one, there for what was tried with it, is set aside. */
export const REVIEW_DECISION_LABELS = {
  kept: "Kept",
  "set-aside": "Set aside",
  rotated: "Rotated",
  revoked: "Revoked",
} as const;
export type ReviewDecision = keyof typeof REVIEW_DECISION_LABELS;
export const REVIEW_DECISIONS = keysOf(REVIEW_DECISION_LABELS);

/** Decisions that let a key be until a day. */
export const REST_DECISIONS = ["kept", "set-aside"] as const satisfies readonly ReviewDecision[];
export type RestDecision = (typeof REST_DECISIONS)[number];

export const isRest = (decision: string): decision is RestDecision =>
  REST_DECISIONS.some((rest) => rest === decision);

/** Keys to look at, or what was decided about keys. */
export const REVIEW_STATES = ["open", "decided"] as const;

export const CREDENTIAL_SORTS = [
  "createdAt",
  "name",
  "organization",
  "permissions",
  "environment",
  "status",
  "createdBy",
  "lastUsedAt",
  "requests30d",
  "expiresAt",
] as const;
export type CredentialSort = (typeof CREDENTIAL_SORTS)[number];

/** What became of each key of a revocation of many. */
export const REVOCATION_OUTCOME_LABELS = {
  revoked: "Revoked",
  "already-revoked": "Was revoked before",
  "not-found": "Not found",
} as const;
export type RevocationOutcome = keyof typeof REVOCATION_OUTCOME_LABELS;
export const REVOCATION_OUTCOMES = keysOf(REVOCATION_OUTCOME_LABELS);

/** What became of each key of a restoration of many. */
export const RESTORATION_OUTCOME_LABELS = {
  restored: "Restored",
  "not-revoked": "Not revoked any more",
  exposed: "Exposed: never comes back",
  expired: "Expired meanwhile",
  "restore-window-over": "Revoked more than 60 minutes ago",
  "revoked-again": "Revoked once more meanwhile",
  "not-found": "Not found",
} as const;
export type RestorationOutcome = keyof typeof RESTORATION_OUTCOME_LABELS;
export const RESTORATION_OUTCOMES = keysOf(RESTORATION_OUTCOME_LABELS);

export const ROLE_LABELS = { viewer: "Viewer", admin: "Administrator" } as const;
export type Role = keyof typeof ROLE_LABELS;
export const ROLES = keysOf(ROLE_LABELS);

/** Error codes and the HTTP status each one travels with (gather-api.md; the last three are ours). */
export const ERROR_STATUS = {
  VALIDATION_ERROR: 400,
  UNAUTHORIZED: 401,
  NOT_FOUND: 404,
  RATE_LIMIT_EXCEEDED: 429,
  INTERNAL_ERROR: 500,
  FORBIDDEN: 403,
  CONFLICT: 409,
  UNAVAILABLE: 503,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;
export const ERROR_CODES = keysOf(ERROR_STATUS);

/** Overlaps offered when rotating, in seconds; any whole number up to the maximum is accepted. */
export const OVERLAP_LABELS = {
  0: "Now",
  3600: "In 1 hour",
  86400: "In 24 hours",
  604800: "In 7 days",
} as const;
export const MAX_OVERLAP_SECONDS = 30 * 86_400;
/** How long after a revocation it can be undone, in seconds. */
export const RESTORE_WINDOW_SECONDS = 60 * 60;
/** Counts stop here; `meta.countCapped` then says there are more. */
export const COUNT_CAP = 1_000;
/** `limit` of every list: 50 unless told, 100 at most (gather-api.md, paging). */
export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 100;
/** `days` of every call about usage: 90 unless told, 365 at most. */
export const DEFAULT_USAGE_DAYS = 90;
export const MAX_USAGE_DAYS = 365;
/** `days` of the trends of several keys or scopes, unless told. */
export const TREND_DAYS = 30;
/** Keys or scopes whose trends are asked for at once. */
export const MOST_TRENDS = 50;
/** Callers of a credential that are remembered, the latest. */
export const MOST_CALLERS = 100;
/** Of these with one address and one secret: whoever sends ever new user agents does not push out the others. */
export const MOST_OF_AN_ADDRESS = 10;
export const MAX_NAME_LENGTH = 100;
export const MAX_DESCRIPTION_LENGTH = 500;
export const MAX_REASON_LENGTH = 500;
/** Longest text in which keys are looked for, in characters, and most keys that are looked up in one. */
export const MAX_IDENTIFY_LENGTH = 60_000;
export const MAX_IDENTIFIED = 50;
/** Most keys that one call revokes or restores by their ids. */
export const MAX_BULK = 200;
