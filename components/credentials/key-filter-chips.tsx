"use client";

import { X } from "lucide-react";
import {
  CREDENTIAL_STATUSES,
  CREDENTIAL_STATUS_LABELS,
  ENVIRONMENT_LABELS,
} from "@/lib/key-service/contract/vocabulary";
import { formatDay, formatPermissions } from "@/lib/format";
import { Button } from "@/components/ui/button";
import { type KeyListFilters, type KeyListState, NO_FILTERS } from "./key-list-state";

interface Chip {
  text: string;
  /** The list without it. */
  without: Partial<KeyListFilters>;
  /** Where there is room, a menu beside the search says it. */
  isForSmall?: true;
}

interface KeyFilterChipsProps {
  state: KeyListState;
  names: { organization: string | undefined; team: string | undefined; creator: string | undefined };
  onChange: (change: Partial<KeyListFilters>) => void;
}

/** The filters of the dialog that are in force, each to be taken away. */
export function KeyFilterChips({ state, names, onChange }: KeyFilterChipsProps) {
  const chips = chipsOf(state, names);
  if (chips.length === 0) return null;
  const small = chips.every(({ isForSmall }) => isForSmall) ? "md:hidden" : "";
  return (
    <ul aria-label="Filters in force" className={`flex flex-wrap gap-1.5 ${small}`}>
      {chips.map(({ text, without, isForSmall }) => (
        <li key={text} className={`min-w-0 ${isForSmall ? "md:hidden" : ""}`}>
          <Button
            size="sm"
            look="quiet"
            aria-label={`Remove filter: ${text}`}
            onPress={() => onChange(without)}
          >
            <span className="max-w-60 truncate">{text}</span>
            <X aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function chipsOf(state: KeyListState, names: KeyFilterChipsProps["names"]): Chip[] {
  const { organizationId, teamId, permissions, createdBy } = state;
  const chips: (Chip | null)[] = [
    ...smallChips(state),
    organizationId === null
      ? null
      : { text: names.organization ?? "One organization", without: { organizationId: null, teamId: null } },
    teamId === null ? null : { text: names.team ?? "One team", without: { teamId: null } },
    permissions.length === 0
      ? null
      : {
          text: formatPermissions(permissions),
          without: { permissions: [] },
        },
    createdBy === null
      ? null
      : { text: `Issued by ${names.creator ?? createdBy}`, without: { createdBy: null } },
    dayChip("Issued from", state.createdAfter, { createdAfter: null }),
    dayChip("Issued before", state.createdBefore, { createdBefore: null }),
    dayChip("Used since", state.usedAfter, { usedAfter: null }),
    dayChip("Last used before", state.usedBefore, { usedBefore: null }),
    state.neverUsed ? { text: "Never used", without: { neverUsed: false } } : null,
    dayChip("Expires from", state.expiresAfter, { expiresAfter: null }),
    dayChip("Expires before", state.expiresBefore, { expiresBefore: null }),
    state.neverExpires ? { text: "Never expires", without: { neverExpires: false } } : null,
  ];
  return chips.filter((chip) => chip !== null);
}

function smallChips({ status, environment }: KeyListState): Chip[] {
  const statuses =
    status.length === CREDENTIAL_STATUSES.length
      ? "Also inactive"
      : status.map((each) => CREDENTIAL_STATUS_LABELS[each]).join(", ");
  const environments = environment.map((each) => ENVIRONMENT_LABELS[each]).join(", ");
  return [
    ...(status.join() === NO_FILTERS.status.join()
      ? []
      : [{ text: statuses, without: { status: NO_FILTERS.status }, isForSmall: true as const }]),
    ...(environment.length === 0
      ? []
      : [{ text: environments, without: { environment: [] }, isForSmall: true as const }]),
  ];
}

const dayChip = (words: string, day: string | null, without: Partial<KeyListFilters>): Chip | null =>
  day === null ? null : { text: `${words} ${formatDay(day)}`, without };
