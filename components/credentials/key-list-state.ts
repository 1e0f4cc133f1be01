import {
  createLoader,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { inferParserType } from "nuqs/server";
import {
  CREDENTIAL_SORTS,
  CREDENTIAL_STATUSES,
  type CredentialStatus,
  ENVIRONMENTS,
  LIVE_STATUSES,
} from "@/lib/key-service/contract/vocabulary";

const live: CredentialStatus[] = [...LIVE_STATUSES];

/** What the address of a list of keys holds: its filters, its order, and how far into it the page is. */
export const keyListParsers = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(CREDENTIAL_STATUSES)).withDefault(live),
  environment: parseAsArrayOf(parseAsStringLiteral(ENVIRONMENTS)).withDefault([]),
  sort: parseAsStringLiteral(CREDENTIAL_SORTS).withDefault("createdAt"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
  cursor: parseAsString,
  /** How many keys stand before this page; only to say so. */
  before: parseAsInteger.withDefault(0),
};

export type KeyListState = inferParserType<typeof keyListParsers>;
/** A list of one organization's or one team's keys; of all keys when neither is given. */
export interface KeyListScope {
  organizationId?: string;
  teamId?: string;
}

export const loadKeyListState = createLoader(keyListParsers);

/** The question to the key service that an address asks. */
export const keyListQuery = (
  { q, status, environment, sort, order, cursor }: KeyListState,
  scope: KeyListScope,
) => ({
  ...scope,
  q,
  status: status.join(","),
  environment: environment.join(","),
  sort,
  order,
  ...(cursor === null ? {} : { cursor }),
});

/** How many match that can no longer be used; the rows themselves are not asked for. */
export const inactiveCountQuery = ({ q, environment }: KeyListState, scope: KeyListScope) => ({
  ...scope,
  q,
  status: "expired,revoked",
  environment: environment.join(","),
  limit: "1",
});

/** Whether the list shows anything else than all live keys. */
export const isFiltered = ({ q, status, environment }: KeyListState): boolean =>
  q !== "" || environment.length > 0 || status.join() !== live.join();

export const hidesInactive = ({ status }: Pick<KeyListState, "status">): boolean =>
  !status.includes("revoked") && !status.includes("expired") && status.length > 0;
