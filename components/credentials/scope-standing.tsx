"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/ui/notice";
import { browserClient } from "@/lib/browser-client";
import { namedOrganizationQuery, namedTeamQuery } from "@/lib/queries";
import type { IssueDraft } from "./issue-draft";

/** What keeps a key of a scope from working, or from being issued. */
export interface Standing {
  displayName: string;
  isArchived: boolean;
}

/** The organization or team of a draft that is suspended or archived; null when neither is. */
export function useScopeStanding({ organization, reach, team }: IssueDraft): Standing | null {
  const owner = useQuery(namedOrganizationQuery(browserClient, organization?.id ?? null)).data?.data;
  const part = useQuery(namedTeamQuery(browserClient, reach === "team" ? (team?.id ?? null) : null)).data
    ?.data;
  const scopes = [owner, part].filter((scope) => scope !== undefined);
  const archived = scopes.find(({ archivedAt }) => archivedAt !== null);
  const stopped = archived ?? scopes.find(({ suspendedAt }) => suspendedAt !== null);
  return stopped ? { displayName: stopped.displayName, isArchived: stopped === archived } : null;
}

/** Says so before a key is issued that nobody could use. */
export function ScopeStanding({ standing: { displayName, isArchived } }: { standing: Standing }) {
  return (
    <Notice tone="warn">
      {isArchived
        ? `${displayName} is archived: no key of it can be issued.`
        : `${displayName} is suspended: the key can be issued, but every request with it is refused until it is resumed.`}
    </Notice>
  );
}
