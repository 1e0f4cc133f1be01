import { formatClock, formatKeyHint, formatQuantity } from "@/lib/format";
import type { RevocationResult } from "@/lib/key-service/contract/revocations";
import { REVOCATION_OUTCOME_LABELS } from "@/lib/key-service/contract/vocabulary";

/** What became of each key of a revocation of many. */
export function RevocationResults({ results }: { results: readonly RevocationResult[] }) {
  return (
    <>
      <p>{formatQuantity(results.length, "key")}, each with its result.</p>
      <ul aria-label="Result of each key" className="max-h-[50dvh] overflow-y-auto border-t border-line">
        {results.map(({ id, name, last4, outcome, refusedSince }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2">
            <span className="min-w-0 flex-1 basis-40 truncate font-medium">{name ?? id}</span>
            {last4 === null ? null : (
              <span className="font-mono text-sm text-ink-soft">{formatKeyHint(last4)}</span>
            )}
            <span className="text-sm">
              {REVOCATION_OUTCOME_LABELS[outcome]}
              {refusedSince === null ? "" : `, refused since ${formatClock(refusedSince)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
