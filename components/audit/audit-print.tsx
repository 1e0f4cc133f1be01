"use client";

import { useNow } from "@/components/ui/clock";
import { formatCappedCount, formatCount, formatExact } from "@/lib/format";
import { sentenceText } from "./audit-sentence";
import type { AuditList } from "./use-audit-list";
import { actionWords } from "./use-filter-words";
import type { SetFilter } from "./use-filter-words";

interface AuditPrintProps {
  audit: AuditList;
  filters: readonly SetFilter[];
}

/** The list on paper: the filter and the time of printing on top, then full sentences. Seen nowhere else. */
export function AuditPrint({ audit: { list, state }, filters }: AuditPrintProps) {
  if (list.data === undefined) return null;
  const { data: events, meta } = list.data;
  const what = actionWords(state);
  return (
    <article className="hidden print:block">
      <h1 className="text-xl font-semibold">Audit log of Eucalyptus</h1>
      <PrintedAt />
      <p>
        {filters.length === 0 && what === ""
          ? "No filter"
          : `Filter: ${[...filters.map(({ words }) => words), ...(what === "" ? [] : [`who ${what}`])].join("; ")}`}
      </p>
      <p>
        {events.length === 0
          ? "No event"
          : `Events ${formatCount(state.before + 1)} to ${formatCount(state.before + events.length)} of ${formatCappedCount(meta.count, meta.countCapped)}, the newest first`}
      </p>
      <ol className="mt-4">
        {events.map((event) => (
          <li key={event.number} className="break-inside-avoid border-t border-line py-1.5 wrap-anywhere">
            <span className="font-mono text-sm">{formatExact(event.at)}</span>
            <br />
            {sentenceText(event)}
            {event.organization === null
              ? ""
              : ` (${event.team === null ? "" : `${event.team.name}, `}${event.organization.name})`}
            {event.address === null ? "" : `, from ${event.address}`}. Event {formatCount(event.number)}.
          </li>
        ))}
      </ol>
    </article>
  );
}

function PrintedAt() {
  return <p>Printed {formatExact(new Date(useNow()).toISOString())}</p>;
}
