import type { BulkResult } from "@/components/ui/bulk-result";
import type { Outcome } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RestorationResult } from "@/lib/key-service/contract/revocations";
import { RESTORATION_OUTCOME_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatQuantity } from "@/lib/format";
import { RESTORATION_STATES } from "@/lib/restoration-states";
import { shownFailure } from "./bulk-failure";
import type { SettledRevocation } from "./revocation-step";

type Restored = Outcome<readonly RestorationResult[]>;

/** A key of a restoration of many as it is afterwards, and how far that came. */
export function settledRestoration(credential: Credential, outcome: Restored): SettledRevocation {
  if (!outcome.ok) return { credential, step: { step: "failed", verb: "restore", error: outcome.error } };
  const { outcome: became, credential: after, refusedMeanwhile } = resultOf(credential.id, outcome.data);
  return {
    credential: after ?? credential,
    step:
      became === "restored"
        ? { step: "restored", refusedMeanwhile: refusedMeanwhile ?? 0 }
        : { step: "refused", why: `${RESTORATION_OUTCOME_LABELS[became]}.` },
  };
}

/** What became of one key, in words. */
export function shownRestoration(
  id: string,
  outcome: Restored,
): Pick<BulkResult, "state" | "outcome" | "cause" | "action"> {
  if (!outcome.ok) return shownFailure(outcome.error, "Not restored", "what is restored already stays so");
  const { outcome: became, refusedMeanwhile } = resultOf(id, outcome.data);
  return {
    state: RESTORATION_STATES[became],
    outcome: RESTORATION_OUTCOME_LABELS[became],
    ...(refusedMeanwhile !== null &&
      refusedMeanwhile > 0 && { action: `${formatQuantity(refusedMeanwhile, "request")} refused meanwhile` }),
  };
}

const resultOf = (id: string, results: readonly RestorationResult[]): RestorationResult =>
  results.find((result) => result.id === id) ?? {
    id,
    outcome: "not-found",
    credential: null,
    refusedMeanwhile: null,
  };
