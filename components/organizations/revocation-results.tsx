import type { ReactNode } from "react";
import type { BulkResult } from "@/components/ui/bulk-result";
import { BulkResults } from "@/components/ui/bulk-results";
import { KeyHint } from "@/components/ui/key-hint";
import { formatClock } from "@/lib/format";
import type { RevocationResult } from "@/lib/key-service/contract/revocations";
import {
  RESTORATION_OUTCOME_LABELS,
  type RestorationOutcome,
  REVOCATION_OUTCOME_LABELS,
} from "@/lib/key-service/contract/vocabulary";
import { RESTORATION_STATES } from "@/lib/restoration-states";

const STATES = { revoked: "done", "already-revoked": "unchanged", "not-found": "failed" } as const;

interface RevocationResultsProps {
  results: readonly RevocationResult[];
  /** What became of those that were taken back again, by id. */
  restored: ReadonlyMap<string, RestorationOutcome>;
  /** Takes them back. */
  undo: ReactNode;
}

/** What became of each key of a revocation of many, and since when they are refused. */
export function RevocationResults({ results, restored, undo }: RevocationResultsProps) {
  const since = restored.size === 0 ? refusedSinceOf(results) : undefined;
  return (
    <>
      {since === undefined ? null : <p>All of them are refused since {formatClock(since)}.</p>}
      <BulkResults
        label="Revocation"
        noun="key"
        results={results.map((result) => lineOf(result, restored.get(result.id)))}
        actions={undo}
      />
    </>
  );
}

function lineOf(
  { id, name, last4, outcome }: RevocationResult,
  restored: RestorationOutcome | undefined,
): BulkResult {
  const key = { id, name: name ?? id, ...(last4 === null ? {} : { hint: <KeyHint last4={last4} /> }) };
  if (restored === undefined)
    return { ...key, state: STATES[outcome], outcome: REVOCATION_OUTCOME_LABELS[outcome] };
  return {
    ...key,
    state: RESTORATION_STATES[restored],
    outcome: RESTORATION_OUTCOME_LABELS[restored],
  };
}

/** The moment from which the last of them is refused too. */
function refusedSinceOf(results: readonly RevocationResult[]): string | undefined {
  return results
    .map(({ refusedSince }) => refusedSince)
    .filter((since) => since !== null)
    .toSorted()
    .at(-1);
}
