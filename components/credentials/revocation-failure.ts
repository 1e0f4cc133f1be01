import { LOST_ANSWER } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RevocationStep } from "./revocation-step";

/** What a failed revocation or restoration of a key means, in a few words. */
export function failureTitle(
  { verb, error }: Extract<RevocationStep, { step: "failed" }>,
  { status }: Pick<Credential, "status">,
): string {
  if (error.code === LOST_ANSWER) return "The answer did not arrive";
  if (verb === "restore") return "Not restored";
  return status === "revoked" ? "Not marked as exposed" : "Not revoked: the key still works";
}
