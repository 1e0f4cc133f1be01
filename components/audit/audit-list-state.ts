import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { inferParserType } from "nuqs/server";
import { parseAsCount, parseAsDay, parseAsId } from "@/lib/address-parsers";
import { AUDIT_ACTIONS } from "@/lib/key-service/contract/vocabulary";
import { PAGE_ROWS } from "@/lib/queries";

/** What the address of the Audit page holds: its filters, and how far into the list the page is. */
export const auditListParsers = {
  action: parseAsArrayOf(parseAsStringLiteral(AUDIT_ACTIONS)).withDefault([]),
  actor: parseAsString,
  organizationId: parseAsId,
  teamId: parseAsId,
  credentialId: parseAsId,
  /** UTC days, both included. */
  since: parseAsDay,
  until: parseAsDay,
  cursor: parseAsString,
  /** How many events stand before this page; only to say so. */
  before: parseAsCount.withDefault(0),
};

export type AuditListState = inferParserType<typeof auditListParsers>;

export const loadAuditListState = createLoader(auditListParsers);

/** The filters of an address as the key service takes them, without the page. */
export function auditFilterQuery(state: AuditListState): Record<string, string> {
  const { action, actor, organizationId, teamId, credentialId, since, until } = state;
  return {
    ...(action.length === 0 ? {} : { action: action.join(",") }),
    ...(actor === null ? {} : { actor }),
    ...(organizationId === null ? {} : { organizationId }),
    ...(teamId === null ? {} : { teamId }),
    ...(credentialId === null ? {} : { credentialId }),
    ...(since === null ? {} : { after: lastMomentBefore(since) }),
    ...(until === null ? {} : { before: firstMomentAfter(until) }),
  };
}

/** The question to the key service that an address asks. */
export const auditListQuery = (state: AuditListState) => ({
  ...auditFilterQuery(state),
  limit: PAGE_ROWS,
  ...(state.cursor === null ? {} : { cursor: state.cursor }),
});

export const isFiltered = (state: AuditListState): boolean => Object.keys(auditFilterQuery(state)).length > 0;

// The service leaves both ends of a time out.
const lastMomentBefore = (day: string): string => new Date(Date.parse(day) - 1).toISOString();
const firstMomentAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString();
