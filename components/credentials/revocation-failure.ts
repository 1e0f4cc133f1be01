import { LOST_ANSWER } from "@/components/ui/use-submission";
import type { RevocationStep } from "./revocation-step";

/** What a failed revocation or restoration means, in a few words. */
export function failureTitle({ verb, error }: Extract<RevocationStep, { step: "failed" }>): string {
  if (error.code === LOST_ANSWER) return "The answer did not arrive";
  return verb === "revoke" ? "Not revoked: the key still works" : "Not restored";
}
