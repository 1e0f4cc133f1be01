"use client";

import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { SortMenu } from "@/components/ui/sort-menu";
import { CREDENTIAL_STATUSES } from "@/lib/key-service/contract/vocabulary";
import { formatCappedCount } from "@/lib/format";
import { keyColumns, type ShownScope } from "./key-table";
import { MoreFilters } from "./more-filters";
import { StatusFilters } from "./status-filters";
import type { KeyList } from "./use-key-list";

interface KeyFilterBarProps {
  keys: KeyList;
  showScope: ShownScope;
}

/** Search, filters and order of a list of keys; all of it is in the address. On a small screen it has two lines. */
export function KeyFilterBar({ keys, showScope }: KeyFilterBarProps) {
  const { state, ask, hidden, sorting } = keys;
  const inactive = hidden && `${formatCappedCount(hidden.count, hidden.countCapped)} inactive`;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <SearchField
        label="Search keys"
        placeholder="Name, last 4 or id"
        value={state.q}
        onSearch={(q) => ask({ q }, "replace")}
      />
      <div className="flex gap-2 max-md:hidden">
        <StatusFilters filters={state} onChange={ask} />
      </div>
      <MoreFilters keys={keys} />
      {hidden !== undefined && hidden.count > 0 ? (
        <p className="flex min-h-8 items-center gap-1 text-sm text-ink-soft touch:min-h-11 md:pl-1">
          <span className="max-md:hidden">{inactive} hidden</span>
          <Button look="quiet" size="sm" onPress={() => ask({ status: [...CREDENTIAL_STATUSES] })}>
            <span>
              Show<span className="md:hidden"> {inactive}</span>
            </span>
          </Button>
        </p>
      ) : null}
      <div className="-mr-3 ml-auto min-[1800px]:hidden">
        <SortMenu columns={keyColumns(showScope)} sorting={sorting} />
      </div>
    </div>
  );
}
