"use client";

import { useQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/table-column";
import { RowLink } from "@/components/ui/row-link";
import { Trend, TrendsRead } from "@/components/ui/trend";
import { useIdle } from "@/components/ui/use-idle";
import { browserClient } from "@/lib/browser-client";
import type { Team } from "@/lib/key-service/contract/organizations";
import { formatCount, formatPermissions, formatQuantity } from "@/lib/format";
import { scopeTrendsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { lastUsedColumn } from "./last-used-column";
import { StandingMark } from "./standing-mark";

export function TeamTable({ teams }: { teams: readonly Team[] }) {
  const trends = useQuery(scopeTrendsQuery(browserClient, teams, useIdle())).data;
  return (
    <TrendsRead value={trends}>
      <DataTable
        label="Teams"
        columns={teamColumns}
        rows={teams}
        rowId={({ id }) => id}
        isDead={({ archivedAt }) => archivedAt !== null}
      />
    </TrendsRead>
  );
}

const teamColumns: Column<Team, never>[] = [
  {
    id: "name",
    header: "Name",
    small: "title",
    cell: (team) => (
      <span className="flex min-w-0 items-center gap-2">
        <RowLink href={routes.team(team.id)}>{team.displayName}</RowLink>
        <StandingMark of={team} />
        {team.description === null ? null : (
          <span className="min-w-0 flex-1 truncate text-sm text-ink-soft max-xl:hidden">
            {team.description}
          </span>
        )}
      </span>
    ),
  },
  {
    id: "may",
    header: "Keys may",
    small: "hidden",
    className: "md:w-40",
    cell: ({ permissionsInEffect }) => formatPermissions(permissionsInEffect),
  },
  {
    id: "keys",
    header: "Live keys",
    isNumeric: true,
    small: "below",
    className: "md:w-28",
    cell: ({ liveKeyCount }) => (
      <>
        <span className="max-md:hidden">{formatCount(liveKeyCount)}</span>
        <span className="md:hidden">{formatQuantity(liveKeyCount, "live key")}</span>
      </>
    ),
  },
  {
    id: "requests",
    header: "Requests, 30 days",
    isNumeric: true,
    small: "below",
    className: "md:w-44",
    cell: ({ id, requests30d }) => (
      <>
        {formatCount(requests30d)}
        <span className="md:hidden"> requests in 30 d</span>
        <span className="max-md:hidden">
          <Trend id={id} />
        </span>
      </>
    ),
  },
  lastUsedColumn,
];
