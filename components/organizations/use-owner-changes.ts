"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ActionResult } from "@/lib/action-result";
import type { Permission, RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { queryKeys } from "@/lib/queries";
import { useOrganizationActions } from "./organization-actions";
import type { Owner } from "./owner";

/** What an organization or team is to become; what is left out stays. */
export interface OwnerChange {
  name?: string;
  displayName?: string;
  /** Only teams have one. */
  description?: string | null;
  permissions?: Permission[];
  suspended?: boolean;
  archived?: boolean;
}

/** The changes that can be made to an organization or team, and what to read anew after one. */
export function useOwnerChanges({ kind, id }: Owner) {
  const actions = useOrganizationActions();
  const queryClient = useQueryClient();
  return {
    update: (change: OwnerChange): Promise<ActionResult<{ displayName: string }>> =>
      kind === "organization"
        ? actions.updateOrganization({ organizationId: id, ...change })
        : actions.updateTeam({ teamId: id, ...change }),
    revokeAll: (input: { expectedCount: number; reason: RevocationReason }) =>
      kind === "organization"
        ? actions.revokeAllOfOrganization({ organizationId: id, ...input })
        : actions.revokeAllOfTeam({ teamId: id, ...input }),
    refresh: () => {
      for (const queryKey of [queryKeys.organizations, queryKeys.credentials, queryKeys.audit])
        void queryClient.invalidateQueries({ queryKey });
    },
  };
}
