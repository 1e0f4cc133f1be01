"use client";

import { ChevronDown, ListFilter, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { formatCappedCount } from "@/lib/format";
import { AUDIT_ACTIONS, AUDIT_ACTION_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { AuditList } from "./use-audit-list";
import type { SetFilter } from "./use-filter-words";

const AuditFilterDialog = onDemand(() =>
  import("./audit-filter-dialog").then((module) => module.AuditFilterDialog),
);

const CHOICES = AUDIT_ACTIONS.map((id) => ({ id, label: capitalized(AUDIT_ACTION_LABELS[id]) }));

/** The filters of the audit log; all of it is in the address. */
export function AuditFilterBar({ audit, filters }: { audit: AuditList; filters: readonly SetFilter[] }) {
  const { state, ask, list, isFiltered, clearFilters } = audit;
  const { open, show, close } = useDialogs<"filter">();
  const meta = list.data?.meta;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <MenuButton
        label="What was done"
        choices={CHOICES}
        selection={{
          selected: state.action,
          onChange: (chosen) => ask({ action: AUDIT_ACTIONS.filter((action) => chosen.has(action)) }),
        }}
      >
        <span className="text-ink-soft">What</span>
        <span>{whatWords(state.action)}</span>
        <ChevronDown aria-hidden="true" className="text-ink-soft" />
      </MenuButton>
      <Button onPress={() => show("filter")}>
        <ListFilter aria-hidden="true" />
        Who, where, when
      </Button>
      {filters.map(({ words, without }) => (
        <Button key={words} look="quiet" size="sm" onPress={() => ask(without)}>
          <span className="sr-only">Take the filter away: </span>
          <span className="max-w-60 truncate">{words}</span>
          <X aria-hidden="true" />
        </Button>
      ))}
      {isFiltered ? (
        <Button look="quiet" size="sm" onPress={clearFilters}>
          Clear all
        </Button>
      ) : null}
      {meta === undefined ? null : (
        <p className="ml-auto text-sm text-ink-soft">
          {formatCappedCount(meta.count, meta.countCapped)} {meta.count === 1 ? "event" : "events"}
        </p>
      )}
      {open === "filter" ? <AuditFilterDialog audit={audit} onClose={close} /> : null}
    </div>
  );
}

function whatWords(actions: AuditList["state"]["action"]): string {
  const [only] = actions;
  if (only === undefined) return "All";
  return actions.length === 1 ? capitalized(AUDIT_ACTION_LABELS[only]) : `${actions.length} kinds`;
}

function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
