"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/empty-state";
import { ReadFailure } from "@/components/ui/read-failure";
import { Section } from "@/components/ui/section";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import { formatCappedCount } from "@/lib/format";
import type { Organization } from "@/lib/key-service/contract/organizations";
import { teamsQuery } from "@/lib/queries";
import { AddTeamButton } from "./add-team-button";
import { TeamTable } from "./team-table";
import { teamListQuery } from "./team-list";

/** The teams of an organization. */
export function TeamsSection({ organization }: { organization: Organization }) {
  const list = useQuery(teamsQuery(browserClient, organization.id, teamListQuery));
  const { data: teams = [], meta } = list.data ?? {};
  return (
    <Section
      title="Teams"
      aside={meta && formatCappedCount(meta.count, meta.countCapped)}
      actions={<AddTeamButton organization={organization} />}
    >
      {meta === undefined ? (
        list.error === null || isSessionEnded(list.error) ? (
          <TableSkeleton label="teams" rows={3} />
        ) : (
          <ReadFailure what="The teams" query={list} />
        )
      ) : teams.length === 0 ? (
        <EmptyState title="No teams yet">
          A key for one team reaches only what belongs to that team. Keys for the whole organization need
          none.
        </EmptyState>
      ) : (
        <>
          <TeamTable teams={teams} />
          {meta.nextCursor === null ? null : (
            <p className="py-3 text-sm text-ink-soft">
              The first {teams.length} of {formatCappedCount(meta.count, meta.countCapped)} teams.
            </p>
          )}
        </>
      )}
    </Section>
  );
}
