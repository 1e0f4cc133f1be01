import type { BulkResult } from "@/components/ui/bulk-result";
import { LOST_ANSWER, type Outcome } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RestorationResult } from "@/lib/key-service/contract/revocations";
import { RESTORATION_OUTCOME_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { SettledRevocation } from "./revocation-step";

type Restored = Outcome<readonly RestorationResult[]>;

/** A key of a restoration of many as it is afterwards, and how far that came. */
export function settledRestoration(credential: Credential, outcome: Restored): SettledRevocation {
  if (!outcome.ok) return { credential, step: { step: "failed", verb: "restore", error: outcome.error } };
  const result = resultOf(credential.id, outcome.data);
  const after = result.credential ?? credential;
  if (result.outcome === "restored")
    return { credential: after, step: { step: "restored", refusedMeanwhile: result.refusedMeanwhile ?? 0 } };
  const message = `${RESTORATION_OUTCOME_LABELS[result.outcome]}.`;
  const error = { code: "CONFLICT", message, field: null, requestId: null };
  return { credential: after, step: { step: "failed", verb: "restore", error } };
}

/** What became of one key, in words. */
export function shownRestoration(
  id: string,
  outcome: Restored,
): Pick<BulkResult, "state" | "outcome" | "cause"> {
  if (outcome.ok) {
    const { outcome: became } = resultOf(id, outcome.data);
    return {
      state: became === "restored" ? "done" : became === "not-revoked" ? "unchanged" : "failed",
      outcome: RESTORATION_OUTCOME_LABELS[became],
    };
  }
  const { code, message, requestId } = outcome.error;
  if (code === LOST_ANSWER) {
    const cause = "The answer did not arrive. Retry: what is restored already stays so.";
    return { state: "failed", outcome: "Not known", cause };
  }
  const cause = requestId === null ? message : `${message.replace(/\.?$/, ".")} Request ${requestId}`;
  return { state: "failed", outcome: "Not restored", cause };
}

const resultOf = (id: string, results: readonly RestorationResult[]): RestorationResult =>
  results.find((result) => result.id === id) ?? {
    id,
    outcome: "not-found",
    credential: null,
    refusedMeanwhile: null,
  };
