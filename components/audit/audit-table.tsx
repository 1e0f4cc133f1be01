"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/table-column";
import { Time } from "@/components/ui/time";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import type { AuditListState } from "./audit-list-state";
import { EventDetails } from "./event-details";
import { Sentence } from "./sentence";

interface AuditTableProps {
  events: readonly AuditEvent[];
  isStale: boolean;
  /** Narrows the list to what an event is about. */
  onAsk: (change: Partial<AuditListState>) => void;
}

/** Audit events, each a sentence; what it was before and after is under it on demand. */
export function AuditTable({ events, isStale, onAsk }: AuditTableProps) {
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const toggle = (number: number) =>
    setOpened((before) =>
      before.has(number)
        ? new Set([...before].filter((each) => each !== number))
        : new Set([...before, number]),
    );
  return (
    <DataTable
      label="Audit events"
      columns={columnsWith(opened, toggle)}
      rows={events}
      rowId={({ number }) => String(number)}
      below={(event) => detailsOf(event, opened, onAsk)}
      isStale={isStale}
    />
  );
}

function detailsOf(event: AuditEvent, opened: ReadonlySet<number>, onAsk: AuditTableProps["onAsk"]) {
  return opened.has(event.number) ? <EventDetails event={event} onAsk={onAsk} /> : null;
}

const columnsWith = (
  opened: ReadonlySet<number>,
  toggle: (number: number) => void,
): Column<AuditEvent, never>[] => [
  {
    id: "at",
    header: "When",
    small: "last",
    className: "md:w-48 md:text-sm",
    cell: ({ at }) => <Time timestamp={at} show="exact" />,
  },
  {
    id: "what",
    header: "Who did what",
    small: "title",
    className: "md:py-2 wrap-anywhere",
    cell: (event) => <Sentence event={event} />,
  },
  {
    id: "place",
    header: "Where",
    small: "below",
    className: "md:w-40 xl:w-80 max-md:basis-full",
    cell: (event) => (
      <span className="block truncate text-sm text-ink-soft" title={placeOf(event)}>
        {placeOf(event)}
      </span>
    ),
  },
  {
    id: "address",
    header: "From",
    small: "last",
    className: "md:w-32",
    cell: ({ address, actor }) => (
      <span
        className={`block truncate font-mono text-sm text-ink-soft ${address === null && actor.kind !== "operator" ? "max-md:hidden" : ""}`}
        title={address ?? undefined}
      >
        {address ?? (actor.kind === "operator" ? "a shell" : "–")}
      </span>
    ),
  },
  {
    id: "details",
    header: "Details",
    isHeaderHidden: true,
    small: "side",
    className: "md:w-12",
    cell: ({ number }) => (
      <Button
        look="quiet"
        size="icon-sm"
        aria-expanded={opened.has(number)}
        aria-label={`Details of event ${number}`}
        onPress={() => toggle(number)}
      >
        <ChevronDown
          aria-hidden="true"
          className={`transition-transform ${opened.has(number) ? "rotate-180" : ""}`}
        />
      </Button>
    ),
  },
];

const placeOf = ({ team, organization }: AuditEvent): string =>
  [organization?.name, team?.name].filter((name) => name !== undefined).join(" · ");
