"use client";

import { useQuery } from "@tanstack/react-query";
import type { Named } from "@/components/ui/named-field";
import { browserClient } from "@/lib/browser-client";
import { formatKeyHint } from "@/lib/format";
import {
  namedActorQuery,
  namedCredentialQuery,
  namedOrganizationQuery,
  namedTeamQuery,
} from "@/lib/named-queries";
import type { AuditListState } from "./audit-list-state";

/** What the list is narrowed to. Names are looked up, since an address holds ids only; until then the id stands for one. */
export function useFilteredBy({ actor, organizationId, teamId, credentialId }: AuditListState) {
  const acted = useQuery(namedActorQuery(browserClient, actor)).data?.data[0];
  const organization = useQuery(namedOrganizationQuery(browserClient, organizationId)).data?.data;
  const team = useQuery(namedTeamQuery(browserClient, teamId)).data?.data;
  const credential = useQuery(namedCredentialQuery(browserClient, credentialId)).data?.data;
  return {
    actor: named(actor, acted?.actor.name),
    organization: named(organizationId, organization?.displayName),
    team: named(teamId, team?.displayName),
    credential: named(credentialId, credential && `${credential.name} ${formatKeyHint(credential.last4)}`),
  };
}

const named = (id: string | null, name: string | undefined): Named | null =>
  id === null ? null : { id, name: name ?? id };
