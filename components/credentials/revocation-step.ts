import type { SubmissionError } from "@/components/ui/use-submission";

/** How far a revocation or restoration that was asked for here has come. */
export type RevocationStep =
  | { step: "revoking" | "revoked" | "restoring" }
  | { step: "restored"; refusedMeanwhile: number }
  | { step: "failed"; verb: "revoke" | "restore"; error: SubmissionError };
