"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ReadFailure } from "@/components/ui/read-failure";
import { SearchField } from "@/components/ui/search-field";
import type { Sorting } from "@/components/ui/sort-button";
import { SortMenu } from "@/components/ui/sort-menu";
import { StaleNotice } from "@/components/ui/stale-notice";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { UnreadAddress } from "@/components/ui/unread-address";
import { useCursorPages } from "@/components/ui/use-cursor-pages";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import { formatCappedCount, formatQuantity } from "@/lib/format";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { organizationsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { AddOrganizationButton } from "./add-organization-button";
import { OrganizationActionsProvider } from "./organization-actions";
import type { OrganizationActions } from "./organization-actions";
import { organizationListParsers, organizationListQuery } from "./organization-list-state";
import type { OrganizationListState, OrganizationSort } from "./organization-list-state";
import { organizationColumns, OrganizationTable } from "./organization-table";

/** Every customer, with what its keys are doing. */
export function OrganizationsScreen({ actions, role }: { actions: OrganizationActions; role: Role }) {
  return (
    <OrganizationActionsProvider actions={actions} role={role}>
      <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]} isWide>
        <Organizations />
      </PageFrame>
    </OrganizationActionsProvider>
  );
}

function Organizations() {
  const [state, setState] = useQueryStates(organizationListParsers, { history: "push" });
  const list = useQuery({
    ...organizationsQuery(browserClient, organizationListQuery(state)),
    placeholderData: keepPreviousData,
  });
  const { data: organizations = [], meta } = list.data ?? {};
  const pages = useCursorPages(state, (page) => void setState(page), list.data);
  const ask = (change: Partial<OrganizationListState>, history: "push" | "replace" = "push") =>
    void setState({ ...change, cursor: null, before: null }, { history });
  const sorting: Sorting<OrganizationSort> = {
    by: state.sort,
    order: state.order,
    onSort: (sort, order) => ask({ sort, order }),
  };

  return (
    <>
      <PageHeader title="Organizations" isShort actions={<AddOrganizationButton />}>
        {meta === undefined
          ? "The customers of the Gather API"
          : meta.countCapped
            ? `${formatCappedCount(meta.count, true)} organizations`
            : formatQuantity(meta.count, "organization")}
      </PageHeader>
      <div className="flex flex-col gap-3">
        <UnreadAddress parsers={organizationListParsers} />
        <div className="flex flex-wrap gap-2">
          <SearchField
            label="Search organizations"
            placeholder="Name or id"
            value={state.q}
            onSearch={(q) => ask({ q }, "replace")}
          />
          <div className="-ml-3 md:hidden">
            <SortMenu columns={organizationColumns} sorting={sorting} />
          </div>
        </div>
        {meta === undefined ? (
          list.error === null || isSessionEnded(list.error) ? (
            <TableSkeleton label="organizations" />
          ) : (
            <ReadFailure what="The organizations" query={list} onFirst={pages.onFirst} />
          )
        ) : organizations.length > 0 ? (
          <div className="flex flex-col gap-3">
            <StaleNotice query={list} />
            <OrganizationTable
              organizations={organizations}
              sorting={sorting}
              isStale={list.isPlaceholderData}
            />
            <Pagination
              before={state.before}
              shown={organizations.length}
              count={meta.count}
              isCapped={meta.countCapped}
              {...pages}
            />
          </div>
        ) : state.q === "" ? (
          <EmptyState title="No organizations yet" action={<AddOrganizationButton />}>
            An organization is a customer of the Gather API. Its teams and keys stand below it.
          </EmptyState>
        ) : (
          <EmptyState
            title="No organization matches"
            action={<Button onPress={() => ask({ q: "" })}>Clear search</Button>}
          >
            {`Nothing is named like “${state.q}”.`}
          </EmptyState>
        )}
      </div>
    </>
  );
}
