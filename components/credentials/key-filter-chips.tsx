"use client";

import { X } from "lucide-react";
import { PERMISSION_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatDay } from "@/lib/format";
import { Button } from "@/components/ui/button";
import type { KeyListDetail, KeyListState } from "./key-list-state";

interface Chip {
  text: string;
  /** The list without it. */
  without: Partial<KeyListDetail>;
}

interface KeyFilterChipsProps {
  state: KeyListState;
  names: { organization: string | undefined; team: string | undefined; creator: string | undefined };
  onChange: (change: Partial<KeyListDetail>) => void;
}

/** The filters of the dialog that are in force, each to be taken away. */
export function KeyFilterChips({ state, names, onChange }: KeyFilterChipsProps) {
  const chips = chipsOf(state, names);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="flex flex-wrap gap-1.5">
      {chips.map(({ text, without }) => (
        <li key={text} className="min-w-0">
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
    organizationId === null
      ? null
      : { text: names.organization ?? "One organization", without: { organizationId: null, teamId: null } },
    teamId === null ? null : { text: names.team ?? "One team", without: { teamId: null } },
    permissions.length === 0
      ? null
      : {
          text: permissions.map((permission) => PERMISSION_LABELS[permission]).join(", "),
          without: { permissions: [] },
        },
    createdBy === null
      ? null
      : { text: `Created by ${names.creator ?? createdBy}`, without: { createdBy: null } },
    dayChip("Created from", state.createdAfter, { createdAfter: null }),
    dayChip("Created before", state.createdBefore, { createdBefore: null }),
    dayChip("Used since", state.usedAfter, { usedAfter: null }),
    dayChip("Last used before", state.usedBefore, { usedBefore: null }),
    state.neverUsed ? { text: "Never used", without: { neverUsed: false } } : null,
    dayChip("Expires from", state.expiresAfter, { expiresAfter: null }),
    dayChip("Expires before", state.expiresBefore, { expiresBefore: null }),
    state.neverExpires ? { text: "Never expires", without: { neverExpires: false } } : null,
  ];
  return chips.filter((chip) => chip !== null);
}

const dayChip = (words: string, day: string | null, without: Partial<KeyListDetail>): Chip | null =>
  day === null ? null : { text: `${words} ${formatDay(day)}`, without };
