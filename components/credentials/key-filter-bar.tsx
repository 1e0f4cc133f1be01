"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchField } from "@/components/ui/search-field";
import {
  CREDENTIAL_STATUSES,
  CREDENTIAL_STATUS_LABELS,
  ENVIRONMENT_LABELS,
  LIVE_STATUSES,
} from "@/lib/key-service/contract/vocabulary";
import { formatCappedCount } from "@/lib/format";
import { MoreFilters } from "./more-filters";
import type { KeyList } from "./use-key-list";

/** Search and filters of a list of keys; all of it is in the address. */
export function KeyFilterBar({ keys, children }: { keys: KeyList; children?: ReactNode }) {
  const { state, ask, hidden } = keys;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <SearchField
        label="Search keys"
        placeholder="Name, last 4 or id"
        value={state.q}
        onSearch={(q) => ask({ q }, "replace")}
      />
      <FilterMenu
        label="Status"
        choices={CREDENTIAL_STATUS_LABELS}
        selected={state.status}
        summary={{ word: "Live", of: LIVE_STATUSES }}
        onChange={(status) => ask({ status: status.length === 0 ? [...CREDENTIAL_STATUSES] : status })}
      />
      <FilterMenu
        label="Environment"
        choices={ENVIRONMENT_LABELS}
        selected={state.environment}
        onChange={(environment) => ask({ environment })}
      />
      <MoreFilters keys={keys} />
      {hidden !== undefined && hidden.count > 0 ? (
        <p className="flex min-h-8 items-center gap-1 pl-1 text-sm text-ink-soft touch:min-h-11">
          {formatCappedCount(hidden.count, hidden.countCapped)} inactive hidden
          <Button look="quiet" size="sm" onPress={() => ask({ status: [...CREDENTIAL_STATUSES] })}>
            Show
          </Button>
        </p>
      ) : null}
      {children}
    </div>
  );
}
