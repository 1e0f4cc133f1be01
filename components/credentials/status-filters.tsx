"use client";

import { FilterMenu } from "@/components/ui/filter-menu";
import {
  CREDENTIAL_STATUSES,
  CREDENTIAL_STATUS_LABELS,
  ENVIRONMENT_LABELS,
  LIVE_STATUSES,
} from "@/lib/key-service/contract/vocabulary";
import type { KeyListFilters } from "./key-list-state";

interface StatusFiltersProps {
  filters: Pick<KeyListFilters, "status" | "environment">;
  onChange: (change: Partial<KeyListFilters>) => void;
}

/** The filters that are asked for most: beside the search, or in the dialog where there is no room for them. */
export function StatusFilters({ filters, onChange }: StatusFiltersProps) {
  return (
    <>
      <FilterMenu
        label="Status"
        choices={CREDENTIAL_STATUS_LABELS}
        selected={filters.status}
        summary={{ word: "Live", of: LIVE_STATUSES }}
        onChange={(status) => onChange({ status: status.length === 0 ? [...CREDENTIAL_STATUSES] : status })}
      />
      <FilterMenu
        label="Environment"
        choices={ENVIRONMENT_LABELS}
        selected={filters.environment}
        onChange={(environment) => onChange({ environment })}
      />
    </>
  );
}
