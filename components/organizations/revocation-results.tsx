import type { BulkResult } from "@/components/ui/bulk-result";
import { BulkResults } from "@/components/ui/bulk-results";
import { formatClock, formatKeyHint } from "@/lib/format";
import type { RevocationResult } from "@/lib/key-service/contract/revocations";
import { REVOCATION_OUTCOME_LABELS } from "@/lib/key-service/contract/vocabulary";

const STATES = { revoked: "done", "already-revoked": "unchanged", "not-found": "failed" } as const;

/** What became of each key of a revocation of many, and since when they are refused. */
export function RevocationResults({ results }: { results: readonly RevocationResult[] }) {
  const since = refusedSinceOf(results);
  return (
    <>
      {since === undefined ? null : <p>All of them are refused since {formatClock(since)}.</p>}
      <BulkResults label="Revocation" noun="key" results={results.map(lineOf)} />
    </>
  );
}

const lineOf = ({ id, name, last4, outcome }: RevocationResult): BulkResult => ({
  id,
  name: name ?? id,
  ...(last4 === null
    ? {}
    : { hint: <span className="font-mono text-sm text-ink-soft">{formatKeyHint(last4)}</span> }),
  state: STATES[outcome],
  outcome: REVOCATION_OUTCOME_LABELS[outcome],
});

/** The moment from which the last of them is refused too. */
function refusedSinceOf(results: readonly RevocationResult[]): string | undefined {
  return results
    .map(({ refusedSince }) => refusedSince)
    .filter((since) => since !== null)
    .toSorted()
    .at(-1);
}
