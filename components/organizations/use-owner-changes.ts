"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { ActionResult } from "@/lib/action-result";
import type { RestorationResult, RevocationResult } from "@/lib/key-service/contract/revocations";
import { MAX_BULK, type Permission, type RevocationReason } from "@/lib/key-service/contract/vocabulary";
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
  /** Why, for the audit log. */
  reason?: string;
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
    /** Takes revocations back, as many in one call as the service takes; `onAnswer` is told of each call. */
    restore: async (
      revoked: readonly RevocationResult[],
      onAnswer: (results: readonly RestorationResult[]) => void,
    ): Promise<ActionResult<null>> => {
      const seen = revoked.flatMap(({ id, revokedAt }) => (revokedAt === null ? [] : [{ id, revokedAt }]));
      for (let first = 0; first < seen.length; first += MAX_BULK) {
        const revocations = seen.slice(first, first + MAX_BULK);
        const answer = await actions.restoreCredentials({ revocations });
        if (!answer.ok) return answer;
        onAnswer(answer.data);
      }
      return { ok: true, data: null };
    },
    refresh: () => {
      for (const queryKey of [queryKeys.organizations, queryKeys.credentials, queryKeys.audit])
        void queryClient.invalidateQueries({ queryKey });
    },
  };
}
