"use client";

import { useQuery } from "@tanstack/react-query";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/table-column";
import { RowLink } from "@/components/ui/row-link";
import type { Sorting } from "@/components/ui/sort-button";
import { Time } from "@/components/ui/time";
import { Trend, TrendsRead } from "@/components/ui/trend";
import { useIdle } from "@/components/ui/use-idle";
import { browserClient } from "@/lib/browser-client";
import type { Organization } from "@/lib/key-service/contract/organizations";
import { formatCount, formatQuantity } from "@/lib/format";
import { scopeTrendsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { lastUsedColumn } from "./last-used-column";
import type { OrganizationSort } from "./organization-list-state";
import { StandingMark } from "./standing-mark";

interface OrganizationTableProps {
  organizations: readonly Organization[];
  sorting: Sorting<OrganizationSort>;
  isStale: boolean;
}

export function OrganizationTable({ organizations, sorting, isStale }: OrganizationTableProps) {
  const trends = useQuery(scopeTrendsQuery(browserClient, organizations, useIdle())).data;
  return (
    <TrendsRead value={trends}>
      <DataTable
        label="Organizations"
        columns={organizationColumns}
        rows={organizations}
        rowId={({ id }) => id}
        isDead={({ archivedAt }) => archivedAt !== null}
        sorting={sorting}
        isStale={isStale}
      />
    </TrendsRead>
  );
}

type OrganizationColumn = Column<Organization, OrganizationSort>;

export const organizationColumns: OrganizationColumn[] = [
  {
    id: "name",
    header: "Name",
    sortBy: "name",
    small: "title",
    cell: (organization) => (
      <span className="flex min-w-0 items-center gap-2">
        <RowLink href={routes.organization(organization.id)}>{organization.displayName}</RowLink>
        <StandingMark of={organization} />
      </span>
    ),
  },
  {
    id: "teams",
    header: "Teams",
    sortBy: "teamCount",
    isNumeric: true,
    small: "below",
    className: "md:w-28",
    cell: ({ teamCount }) => (
      <>
        <span className="max-md:hidden">{formatCount(teamCount)}</span>
        <span className="md:hidden">{formatQuantity(teamCount, "team")}</span>
      </>
    ),
  },
  {
    id: "keys",
    header: "Live keys",
    sortBy: "liveKeyCount",
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
    sortBy: "requests30d",
    isNumeric: true,
    small: "hidden",
    className: "md:w-44",
    cell: ({ id, requests30d }) => (
      <>
        {formatCount(requests30d)}
        <Trend id={id} />
      </>
    ),
  },
  { ...lastUsedColumn, sortBy: "lastUsedAt" },
  {
    id: "created",
    header: "Added",
    sortBy: "createdAt",
    small: "hidden",
    className: "w-32 max-xl:hidden",
    cell: ({ createdAt }) => <Time timestamp={createdAt} show="day" />,
  },
];
