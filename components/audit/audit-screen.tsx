"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { onDemand } from "@/components/ui/on-demand";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ReadFailure } from "@/components/ui/read-failure";
import { StaleNotice } from "@/components/ui/stale-notice";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { UnreadAddress } from "@/components/ui/unread-address";
import { isSessionEnded } from "@/lib/browser-client";
import { routes } from "@/lib/routes";
import { AuditFilterBar } from "./audit-filter-bar";
import { auditFilterQuery, auditListParsers } from "./audit-list-state";
import { AuditTable } from "./audit-table";
import { AuditVerification } from "./audit-verification";
import { useAuditList } from "./use-audit-list";
import type { AuditList } from "./use-audit-list";
import { useFilterWords } from "./use-filter-words";

// After the page is there: paper can wait, and the HTML need not hold everything twice.
const AuditPrint = onDemand(() => import("./audit-print").then((module) => module.AuditPrint));

/** Who did what, when, from where; and whether the log is whole. */
export function AuditScreen() {
  const audit = useAuditList();
  const filters = useFilterWords(audit);
  return (
    <>
      <div className="print:hidden">
        <PageFrame crumbs={[{ label: "Audit", href: routes.audit() }]} isWide>
          <PageHeader
            title="Audit"
            isShort
            actions={
              <>
                <DownloadLink
                  href={routes.csv("/audit", auditFilterQuery(audit.state))}
                  label="Download all events that match as CSV"
                >
                  CSV
                </DownloadLink>
                <Button onPress={() => window.print()}>
                  <Printer aria-hidden="true" />
                  Print
                </Button>
              </>
            }
          >
            Every change, by whom, when and from where. Nothing here can be edited.
          </PageHeader>
          <AuditVerification />
          <div className="flex flex-col gap-3">
            <UnreadAddress parsers={auditListParsers} />
            <AuditFilterBar audit={audit} filters={filters} />
            <Events audit={audit} />
          </div>
        </PageFrame>
      </div>
      <AuditPrint audit={audit} filters={filters} />
    </>
  );
}

function Events({ audit: { list, state, pages, isFiltered, ask, clearFilters } }: { audit: AuditList }) {
  if (list.data === undefined) {
    if (list.error === null || isSessionEnded(list.error)) return <TableSkeleton label="audit events" />;
    return <ReadFailure what="The audit log" query={list} onFirst={pages.onFirst} />;
  }
  const { data: events, meta } = list.data;
  if (events.length === 0)
    return isFiltered ? (
      <EmptyState title="No event matches" action={<Button onPress={clearFilters}>Clear filters</Button>}>
        No event has all that the filters ask for.
      </EmptyState>
    ) : (
      <EmptyState title="Nothing yet">
        Every change will stand here: who made it, when, and from where.
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      <StaleNotice query={list} />
      <AuditTable events={events} isStale={list.isPlaceholderData} onAsk={ask} />
      <Pagination
        before={state.before}
        shown={events.length}
        count={meta.count}
        isCapped={meta.countCapped}
        {...pages}
      />
    </div>
  );
}
