import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { inferParserType } from "nuqs/server";
import { parseAsCount } from "@/lib/address-parsers";
import type { OrganizationListQuery } from "@/lib/key-service/contract/organizations";
import { PAGE_ROWS } from "@/lib/queries";

export type OrganizationSort = OrganizationListQuery["sort"];
const SORTS = [
  "name",
  "createdAt",
  "teamCount",
  "liveKeyCount",
  "lastUsedAt",
  "requests30d",
] as const satisfies readonly OrganizationSort[];

/** What the address of the list of organizations holds. */
export const organizationListParsers = {
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(SORTS).withDefault("name"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  cursor: parseAsString,
  /** How many organizations stand before this page; only to say so. */
  before: parseAsCount.withDefault(0),
};

export type OrganizationListState = inferParserType<typeof organizationListParsers>;

export const loadOrganizationListState = createLoader(organizationListParsers);

/** The question to the key service that an address asks. */
export const organizationListQuery = ({ q, sort, order, cursor }: OrganizationListState) => ({
  q,
  sort,
  order,
  limit: PAGE_ROWS,
  ...(cursor === null ? {} : { cursor }),
});
