"use client";

import { formatDay } from "@/lib/format";
import { AUDIT_ACTION_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { AuditListState } from "./audit-list-state";
import type { AuditList } from "./use-audit-list";
import { useFilteredBy } from "./use-filtered-by";

/** One filter that is set: in words, and what takes it away. */
export interface SetFilter {
  words: string;
  without: Partial<AuditListState>;
}

/** The filters of the list in words. */
export function useFilterWords({ state }: AuditList): SetFilter[] {
  const { actor, organization, team, credential } = useFilteredBy(state);
  const { since, until } = state;
  return [
    ...(actor === null ? [] : [{ words: `By ${actor.name}`, without: { actor: null } }]),
    ...(organization === null
      ? []
      : [{ words: `Organization ${organization.name}`, without: { organizationId: null } }]),
    ...(team === null ? [] : [{ words: `Team ${team.name}`, without: { teamId: null } }]),
    ...(credential === null ? [] : [{ words: `Key ${credential.name}`, without: { credentialId: null } }]),
    ...(since === null ? [] : [{ words: `From ${formatDay(since)}`, without: { since: null } }]),
    ...(until === null ? [] : [{ words: `Until ${formatDay(until)}`, without: { until: null } }]),
  ];
}

/** What was done, in words: nothing where everything counts. */
export const actionWords = ({ action }: AuditListState): string =>
  action.map((name) => AUDIT_ACTION_LABELS[name]).join(", or ");
