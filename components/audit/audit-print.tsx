"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { formatCappedCount, formatCount, formatExact } from "@/lib/format";
import { sentenceText } from "./audit-sentence";
import type { AuditList } from "./use-audit-list";
import { actionWords } from "./use-filter-words";
import type { SetFilter } from "./use-filter-words";

interface AuditPrintProps {
  audit: AuditList;
  filters: readonly SetFilter[];
}

/** The list on paper: the filter and the time of printing on top, then full sentences. Made when printing begins. */
export function AuditPrint({ audit: { list, state }, filters }: AuditPrintProps) {
  const printedAt = usePrintedAt();
  if (printedAt === null || list.data === undefined) return null;
  const { data: events, meta } = list.data;
  const what = actionWords(state);
  return (
    <article className="hidden print:block">
      <h1 className="text-xl font-semibold">Audit log of Eucalyptus</h1>
      <p>Printed {formatExact(printedAt)}</p>
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

/** When printing began, RFC 3339; null while nothing is being printed. */
function usePrintedAt(): string | null {
  const [printedAt, setPrintedAt] = useState<string | null>(null);
  useEffect(() => {
    // The browser prints what is there when the listener returns.
    const begin = () => flushSync(() => setPrintedAt(new Date().toISOString()));
    const end = () => setPrintedAt(null);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printedAt;
}
