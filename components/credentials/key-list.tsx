"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { ReadFailure } from "@/components/ui/read-failure";
import { StaleNotice } from "@/components/ui/stale-notice";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { useSelection } from "@/components/ui/use-selection";
import { isSessionEnded } from "@/lib/browser-client";
import { CREDENTIAL_STATUSES } from "@/lib/key-service/contract/vocabulary";
import { withKeptRows } from "./kept-rows";
import { isNarrowed, keyListFilter } from "./key-list-state";
import { KeySelection } from "./key-selection";
import { KeyTable, type ShownScope } from "./key-table";
import type { KeyList as KeyListOf } from "./use-key-list";
import { useRevocations } from "./use-revocations";

interface KeyListProps {
  keys: KeyListOf;
  showScope: ShownScope;
  /** What is shown where no key was ever issued. */
  empty: ReactNode;
}

/** The rows of a list of keys, or why there are none. */
export function KeyList({ keys, showScope, empty }: KeyListProps) {
  const { state, list, pages, hidden, clearFilters } = keys;
  const revocations = useRevocations();
  const question = JSON.stringify(state);
  const [answered, setAnswered] = useState(question);
  const filter = JSON.stringify(keyListFilter(state, keys.scope));
  const [filtered, setFiltered] = useState(filter);
  const rows = withKeptRows(list.data?.data ?? [], revocations.kept).map((credential) =>
    revocations.current(credential, list.dataUpdatedAt),
  );
  const selection = useSelection(rows, ({ id }) => id);
  // What was revoked stays in its place until another question is asked.
  if (question !== answered) {
    setAnswered(question);
    revocations.forget();
  }
  if (filter !== filtered) {
    setFiltered(filter);
    selection.clear();
  }

  if (list.data === undefined) {
    if (list.error === null || isSessionEnded(list.error)) return <TableSkeleton label="keys" />;
    return <ReadFailure what="The keys" query={list} onFirst={pages.onFirst} />;
  }

  const { data: credentials, meta } = list.data;
  if (credentials.length === 0 && revocations.kept.length === 0) {
    if (isNarrowed(state) || (hidden === undefined && state.status.length > 0))
      return (
        <EmptyState title="No key matches" action={<Button onPress={clearFilters}>Clear filters</Button>}>
          {state.q === ""
            ? "No key has all that the filters ask for."
            : `Nothing is named like “${state.q}”, nor does a key or id end so.`}
        </EmptyState>
      );
    if (hidden !== undefined && hidden.count > 0)
      return (
        <EmptyState
          title="No live keys"
          action={<Button onPress={() => keys.ask({ status: [...CREDENTIAL_STATUSES] })}>Show them</Button>}
        >
          All keys here are revoked or expired.
        </EmptyState>
      );
    return empty;
  }

  return (
    <div className="flex flex-col gap-3">
      <StaleNotice query={list} />
      <KeyTable
        label="Keys"
        rows={rows}
        selection={selection}
        revocations={revocations}
        sorting={keys.sorting}
        isStale={list.isPlaceholderData}
        showScope={showScope}
      />
      <Pagination
        before={state.before}
        shown={credentials.length}
        count={meta.count}
        isCapped={meta.countCapped}
        {...pages}
      />
      <KeySelection keys={keys} selection={selection} rows={rows} revocations={revocations} />
    </div>
  );
}
