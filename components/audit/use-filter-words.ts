"use client";

import { useQuery } from "@tanstack/react-query";
import { browserClient } from "@/lib/browser-client";
import { formatDay } from "@/lib/format";
import { AUDIT_ACTION_LABELS } from "@/lib/key-service/contract/vocabulary";
import { namedCredentialQuery, namedOrganizationQuery, namedTeamQuery } from "@/lib/queries";
import type { AuditListState } from "./audit-list-state";
import type { AuditList } from "./use-audit-list";

/** One filter that is set: in words, and what takes it away. */
export interface SetFilter {
  words: string;
  without: Partial<AuditListState>;
}

/** The filters of the list in words; names are looked up, since an address holds ids only. */
export function useFilterWords({ state, list }: AuditList): SetFilter[] {
  const { actor, organizationId, teamId, credentialId, since, until } = state;
  const actorName = list.data?.data.find((event) => event.actor.id === actor)?.actor.name;
  const organization = useQuery(namedOrganizationQuery(browserClient, organizationId));
  const team = useQuery(namedTeamQuery(browserClient, teamId));
  const key = useQuery(namedCredentialQuery(browserClient, credentialId));
  return [
    ...(actor === null ? [] : [{ words: `By ${actorName ?? actor}`, without: { actor: null } }]),
    ...(organizationId === null
      ? []
      : [
          {
            words: `Organization ${organization.data?.data.displayName ?? organizationId}`,
            without: { organizationId: null },
          },
        ]),
    ...(teamId === null
      ? []
      : [{ words: `Team ${team.data?.data.displayName ?? teamId}`, without: { teamId: null } }]),
    ...(credentialId === null
      ? []
      : [{ words: `Key ${key.data?.data.name ?? credentialId}`, without: { credentialId: null } }]),
    ...(since === null ? [] : [{ words: `From ${formatDay(since)}`, without: { since: null } }]),
    ...(until === null ? [] : [{ words: `Until ${formatDay(until)}`, without: { until: null } }]),
  ];
}

/** What was done, in words: nothing where everything counts. */
export const actionWords = ({ action }: AuditListState): string =>
  action.map((name) => AUDIT_ACTION_LABELS[name]).join(", or ");
