"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/ui/notice";
import { browserClient } from "@/lib/browser-client";
import { type Standing, standingOf } from "@/lib/key-service/contract/vocabulary";
import { namedOrganizationQuery, namedTeamQuery } from "@/lib/named-queries";
import type { IssueDraft } from "./issue-draft";

/** What keeps a key of a scope from working, or from being issued. */
export interface StoppedScope {
  displayName: string;
  isArchived: boolean;
}

/** The organization or team of a draft that is suspended or archived; null when neither is. */
export function useScopeStanding({ organization, reach, team }: IssueDraft): StoppedScope | null {
  const owner = useQuery(namedOrganizationQuery(browserClient, organization?.id ?? null)).data?.data;
  const part = useQuery(namedTeamQuery(browserClient, reach === "team" ? (team?.id ?? null) : null)).data
    ?.data;
  const scopes = [owner, part].filter((scope) => scope !== undefined);
  const ofStanding = (standing: Standing) => scopes.find((scope) => standingOf(scope) === standing);
  const archived = ofStanding("archived");
  const stopped = archived ?? ofStanding("suspended");
  return stopped ? { displayName: stopped.displayName, isArchived: stopped === archived } : null;
}

/** Says so before a key is issued that nobody could use. */
export function ScopeStanding({ standing: { displayName, isArchived } }: { standing: StoppedScope }) {
  return (
    <Notice tone="warn">
      {isArchived
        ? `${displayName} is archived: no key of it can be issued.`
        : `${displayName} is suspended: the key can be issued, but every request with it is refused until it is resumed.`}
    </Notice>
  );
}
