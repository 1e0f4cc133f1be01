import type { BulkResult } from "@/components/ui/bulk-result";
import type { Outcome, SubmissionError } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RevocationResult } from "@/lib/key-service/contract/revocations";
import {
  RESTORE_WINDOW_SECONDS,
  REVOCATION_OUTCOME_LABELS,
  type RevocationReason,
} from "@/lib/key-service/contract/vocabulary";
import { shownFailure } from "./bulk-failure";
import type { SettledRevocation } from "./revocation-step";

type Revoked = Outcome<readonly RevocationResult[]>;

/** A key of a revocation of many as it is afterwards, and how far that came. */
export function settledRevocation(
  credential: Credential,
  outcome: Revoked,
  reason: RevocationReason,
): SettledRevocation {
  const error = outcome.ok ? NOT_FOUND : outcome.error;
  const result = resultOf(credential.id, outcome);
  if (result === undefined) return { credential, step: { step: "failed", verb: "revoke", reason, error } };
  return { credential: { ...credential, ...revokedFields(result, reason) }, step: { step: "revoked" } };
}

/** What became of one key, in words. */
export function shownRevocation(
  id: string,
  outcome: Revoked,
): Pick<BulkResult, "state" | "outcome" | "cause"> {
  const result = resultOf(id, outcome);
  if (result !== undefined) {
    const state = result.outcome === "revoked" ? "done" : "unchanged";
    return { state, outcome: REVOCATION_OUTCOME_LABELS[result.outcome] };
  }
  if (outcome.ok) return { state: "failed", outcome: "Not revoked", cause: NOT_FOUND.message };
  return shownFailure(outcome.error, "Not revoked", "a key is not revoked twice");
}

const NOT_FOUND: SubmissionError = {
  code: "NOT_FOUND",
  message: "The key management service knows no key by this id.",
  field: null,
  requestId: null,
};

/** The answer about one key; undefined where it is not revoked. */
function resultOf(id: string, outcome: Revoked): RevocationResult | undefined {
  const result = outcome.ok ? outcome.data.find((candidate) => candidate.id === id) : undefined;
  return result?.outcome === "not-found" ? undefined : result;
}

function revokedFields({ outcome, revokedAt, refusedSince }: RevocationResult, reason: RevocationReason) {
  const revoked = { status: "revoked" as const, revokedAt, refusedSince };
  if (outcome === "already-revoked") return revoked;
  // What leaked never comes back.
  const isFinal = reason === "exposed" || revokedAt === null;
  const restorableUntil = isFinal
    ? null
    : new Date(Date.parse(revokedAt) + RESTORE_WINDOW_SECONDS * 1_000).toISOString();
  return { ...revoked, revocationReason: reason, restorableUntil };
}
