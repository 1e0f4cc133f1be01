import type {
  CredentialStatus,
  Environment,
  Permission,
  ReviewReason,
} from "@/lib/key-service/contract/vocabulary";

/** Filters of the Keys page; in its address under the same names, lists written with commas. */
export interface KeyFilters {
  q?: string;
  status?: readonly CredentialStatus[];
  environment?: readonly Environment[];
  organizationId?: string;
  teamId?: string;
  permissions?: readonly Permission[];
  /** The creator's id. */
  createdBy?: string;
  /** Days in UTC, such as `2026-01-31`: from one on, or before one. */
  createdAfter?: string;
  createdBefore?: string;
  usedAfter?: string;
  usedBefore?: string;
  neverUsed?: "true";
  expiresAfter?: string;
  expiresBefore?: string;
  neverExpires?: "true";
  sort?: string;
  order?: "asc" | "desc";
  cursor?: string;
}

/** Filters of the Audit page. `since` and `until` are UTC days, such as `2026-01-31`, both of them included. */
export interface AuditFilters {
  action?: readonly string[];
  /** The actor's id. */
  actor?: string;
  organizationId?: string;
  teamId?: string;
  credentialId?: string;
  since?: string;
  until?: string;
}

/** What the Review page shows: keys with some reasons, one of them at a time, or what was decided. */
export interface ReviewFilters {
  reason?: readonly ReviewReason[];
  environment?: readonly Environment[];
  organizationId?: string;
  state?: "open" | "decided";
  show?: "table" | "single";
}

/** Why a sign-in did not finish: refused by the person or the provider, provider out of reach, or anything else. */
export type SignInProblem = "cancelled" | "unreachable" | "failed";

/** Every address of the dashboard. The literal types are what `typedRoutes` checks against the pages that exist. */
export const routes = {
  home: () => "/" as const,
  organizations: () => "/organizations" as const,
  organization: (organizationId: string) => `/organizations/${encodeURIComponent(organizationId)}` as const,
  team: (teamId: string) => `/teams/${encodeURIComponent(teamId)}` as const,
  keys: (filters: KeyFilters = {}) => `/keys${search({ ...filters })}` as const,
  audit: (filters: AuditFilters = {}) => `/audit${search({ ...filters })}` as const,
  key: (credentialId: string) => `/keys/${encodeURIComponent(credentialId)}` as const,
  review: (filters: ReviewFilters = {}) => `/review${search({ ...filters })}` as const,
  /** A list as a table to download; `filter` is a query of that list. */
  csv: (list: "/credentials" | "/review" | "/audit", filter: Record<string, string>) =>
    `/api/csv${list}${search(filter)}` as const,
  /** `returnTo` is a path of the dashboard with its query string; anything else is ignored on arrival. */
  signIn: (returnTo?: string, problem?: SignInProblem) => `/sign-in${search({ returnTo, problem })}` as const,
  /** `provider: "open"` says that the person may still be signed in at the sign-in provider. */
  signedOut: (state: { provider?: "open" } = {}) => `/signed-out${search({ ...state })}` as const,
  /** Where a sign-in in a tab of its own ends: it tells the tabs that wait for it. */
  signedIn: () => "/signed-in" as const,
  accessDenied: () => "/access-denied" as const,
};

function search(parameters: Record<string, string | readonly string[] | undefined>): "" | `?${string}` {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = typeof value === "string" ? value : value?.join(",");
    if (text !== undefined && text !== "") query.set(name, text);
  }
  return query.size === 0 ? "" : `?${query.toString()}`;
}
