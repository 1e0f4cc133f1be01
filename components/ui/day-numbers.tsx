"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { DayTableProps } from "./day-table";
import { onDemand } from "./on-demand";

const DayTable = onDemand(() => import("./day-table").then((module) => module.DayTable));

/** What a chart by day shows, as a table; it is loaded and drawn once it is opened. */
export function DayNumbers(props: DayTableProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="group mt-1 text-sm" onToggle={() => setOpened(true)}>
      <summary className="inline-flex min-h-7 list-none items-center gap-1 rounded-sm text-ink-soft hover:text-ink touch:min-h-11">
        <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
        The numbers as a table
      </summary>
      <div className="mt-1">{wasOpened ? <DayTable {...props} /> : null}</div>
    </details>
  );
}
