import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { inferParserType } from "nuqs/server";
import { parseAsCount, parseAsDay, parseAsFlag, parseAsId } from "@/lib/address-parsers";
import {
  CREDENTIAL_SORTS,
  CREDENTIAL_STATUSES,
  type CredentialStatus,
  ENVIRONMENTS,
  LIVE_STATUSES,
  PERMISSIONS,
} from "@/lib/key-service/contract/vocabulary";
import { PAGE_ROWS } from "@/lib/queries";

const live: CredentialStatus[] = [...LIVE_STATUSES];

/** What the address of a list of keys holds: its filters, its order, and how far into it the page is. */
export const keyListParsers = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(CREDENTIAL_STATUSES)).withDefault(live),
  environment: parseAsArrayOf(parseAsStringLiteral(ENVIRONMENTS)).withDefault([]),
  organizationId: parseAsId,
  teamId: parseAsId,
  permissions: parseAsArrayOf(parseAsStringLiteral(PERMISSIONS)).withDefault([]),
  createdBy: parseAsString,
  createdAfter: parseAsDay,
  createdBefore: parseAsDay,
  usedAfter: parseAsDay,
  usedBefore: parseAsDay,
  neverUsed: parseAsFlag.withDefault(false),
  expiresAfter: parseAsDay,
  expiresBefore: parseAsDay,
  neverExpires: parseAsFlag.withDefault(false),
  sort: parseAsStringLiteral(CREDENTIAL_SORTS).withDefault("createdAt"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
  cursor: parseAsString,
  /** How many keys stand before this page; only to say so. */
  before: parseAsCount.withDefault(0),
};

export type KeyListState = inferParserType<typeof keyListParsers>;
/** The filters beside search, status and environment, which a dialog asks for. */
export type KeyListDetail = Omit<
  KeyListState,
  "q" | "status" | "environment" | "sort" | "order" | "cursor" | "before"
>;
/** All that the dialog can ask for: where there is no room beside the search, status and environment too. */
export type KeyListFilters = KeyListDetail & Pick<KeyListState, "status" | "environment">;
/** A list of one organization's or one team's keys; of all keys when neither is given. */
export interface KeyListScope {
  organizationId?: string;
  teamId?: string;
}

export const loadKeyListState = createLoader(keyListParsers);

/** The list of all live keys. */
export const NO_FILTERS: KeyListFilters = {
  status: live,
  environment: [],
  organizationId: null,
  teamId: null,
  permissions: [],
  createdBy: null,
  createdAfter: null,
  createdBefore: null,
  usedAfter: null,
  usedBefore: null,
  neverUsed: false,
  expiresAfter: null,
  expiresBefore: null,
  neverExpires: false,
};

/** What of a list's keys is asked for, without how they are sorted and where the page begins. */
export const keyListFilter = (state: KeyListState, scope: KeyListScope) => ({
  organizationId: scope.organizationId ?? state.organizationId ?? "",
  teamId: scope.teamId ?? state.teamId ?? "",
  q: state.q,
  status: state.status.join(","),
  environment: state.environment.join(","),
  permissions: state.permissions.includes("read") ? state.permissions.join(",") : "",
  createdBy: state.createdBy ?? "",
  createdAfter: startOf(state.createdAfter),
  createdBefore: startOf(state.createdBefore),
  usedAfter: startOf(state.usedAfter),
  usedBefore: startOf(state.usedBefore),
  ...(state.neverUsed ? { neverUsed: "true" as const } : {}),
  expiresAfter: startOf(state.expiresAfter),
  expiresBefore: startOf(state.expiresBefore),
  ...(state.neverExpires ? { neverExpires: "true" as const } : {}),
});

/** The question to the key service that an address asks. */
export const keyListQuery = (state: KeyListState, scope: KeyListScope) => ({
  ...keyListFilter(state, scope),
  limit: PAGE_ROWS,
  sort: state.sort,
  order: state.order,
  ...(state.cursor === null ? {} : { cursor: state.cursor }),
});

/** How many match that can no longer be used; the rows themselves are not asked for. */
export const inactiveCountQuery = (state: KeyListState, scope: KeyListScope) => ({
  ...keyListFilter(state, scope),
  status: "expired,revoked",
  limit: "1",
});

/** Whether the list shows anything else than all live keys. */
export const isFiltered = (state: KeyListState): boolean =>
  state.status.join() !== live.join() || isNarrowed(state);

/** Whether more than the status narrows the list. */
export const isNarrowed = (state: KeyListState): boolean =>
  state.q !== "" || state.environment.length > 0 || hasDetail(state);

const hasDetail = ({ permissions, ...state }: KeyListState): boolean =>
  permissions.length > 0 ||
  state.neverUsed ||
  state.neverExpires ||
  [
    state.organizationId,
    state.teamId,
    state.createdBy,
    state.createdAfter,
    state.createdBefore,
    state.usedAfter,
    state.usedBefore,
    state.expiresAfter,
    state.expiresBefore,
  ].some((value) => value !== null);

export const hidesInactive = ({ status }: Pick<KeyListState, "status">): boolean =>
  !status.includes("revoked") && !status.includes("expired") && status.length > 0;

const startOf = (day: string | null): string => (day === null ? "" : `${day}T00:00:00Z`);
