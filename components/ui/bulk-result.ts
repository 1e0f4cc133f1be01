import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";

/** What became of one of many things that were changed at once. */
export interface BulkResult {
  id: string;
  name: string;
  /** What tells it from others of the same name. */
  hint?: ReactNode;
  /** `unchanged`: it already was as it should become. */
  state: "pending" | "done" | "unchanged" | "failed";
  /** The same in words, such as "Revoked". */
  outcome: string;
  /** Why it failed. */
  cause?: string | undefined;
  /** More to do about this one. */
  action?: ReactNode;
}

/** How many ended how, most of them first: `12 revoked · 1 not revoked`. */
export function tally(results: readonly BulkResult[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts]
    .sort(([, some], [, others]) => others - some)
    .map(([outcome, count]) => `${formatCount(count)} ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`)
    .join(" · ");
}
