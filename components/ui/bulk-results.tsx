"use client";

import { Check, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { formatQuantity } from "@/lib/format";
import { type BulkResult, tally } from "./bulk-result";
import { Button } from "./button";
import { StatusShape } from "./status-shape";

const LOOKS = {
  pending: { shape: "dotted", className: "text-ink-soft" },
  done: { shape: "full", className: "text-ok" },
  unchanged: { shape: "ring", className: "text-ink-soft" },
  failed: { shape: "cross", className: "text-danger" },
} as const;

interface BulkResultsProps {
  /** What was asked for, such as "Revocation"; the name of the list. */
  label: string;
  /** One of what it was asked for, such as "key". */
  noun: string;
  results: readonly BulkResult[];
  /** Tries those that failed once more. */
  onRetry?: ((failed: readonly BulkResult[]) => void) | undefined;
  isRetrying?: boolean;
  /** More to do about the whole, such as to undo it. */
  actions?: ReactNode;
}

/** What became of each of many that were changed at once: those that failed stand first, each with its cause. */
export function BulkResults(props: BulkResultsProps) {
  const { label, noun, results, onRetry, isRetrying = false, actions } = props;
  const failed = results.filter(({ state }) => state === "failed");
  const sorted = [...failed, ...results.filter(({ state }) => state !== "failed")];
  return (
    <section aria-label={label} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p role="status" className="font-medium">
          {tally(results)}
        </p>
        <div className="flex flex-wrap gap-2">
          {actions}
          {onRetry && failed.length > 0 ? (
            <Button
              size="sm"
              onPress={() => onRetry(failed)}
              isPending={isRetrying}
              pendingLabel="Trying again…"
            >
              <RotateCw aria-hidden="true" />
              Retry {formatQuantity(failed.length, noun)}
            </Button>
          ) : null}
        </div>
      </div>
      <ul
        aria-label={`${label}, by ${noun}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must reach it
        tabIndex={0}
        className="max-h-72 overflow-y-auto rounded-md border border-line"
      >
        {sorted.map((result) => (
          <ResultLine key={result.id} result={result} />
        ))}
      </ul>
    </section>
  );
}

function ResultLine({ result: { name, hint, state, outcome, cause, action } }: { result: BulkResult }) {
  const { shape, className } = LOOKS[state];
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line px-3 py-1.5 last:border-0">
      <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
        {name}
        {hint === undefined ? null : <> {hint}</>}
      </span>
      <span className={`inline-flex items-center gap-1.5 text-sm ${className}`}>
        {state === "done" ? <Check aria-hidden="true" className="size-3.5" /> : <StatusShape shape={shape} />}
        <span className={state === "done" ? "text-ink" : ""}>{outcome}</span>
      </span>
      {action}
      {cause === undefined ? null : <span className="basis-full text-sm text-danger">{cause}</span>}
    </li>
  );
}
