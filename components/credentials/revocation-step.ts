import type { SubmissionError } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";

/** How far a revocation or restoration that was asked for here has come. */
export type RevocationStep =
  | { step: "revoking" | "revoked" | "restoring" }
  | { step: "restored"; refusedMeanwhile: number }
  /** The service has a reason not to restore it, and would have it again. */
  | { step: "refused"; why: string }
  | { step: "failed"; verb: "restore"; error: SubmissionError }
  /** `reason`: for which it was to be revoked, if for any, and is when that is tried again. */
  | { step: "failed"; verb: "revoke"; reason?: RevocationReason | undefined; error: SubmissionError };

/** A key as it is afterwards, and how far what was asked for came. */
export interface SettledRevocation {
  credential: Credential;
  step: RevocationStep;
}
