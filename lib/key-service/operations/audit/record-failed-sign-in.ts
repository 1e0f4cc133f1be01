import type { FailedSignInBody } from "@/lib/key-service/contract/sign-in-endpoints";
import type { Context } from "../context";
import { UNKNOWN_ACTOR } from "./refusal-recorder";

/** Records a failed sign-in as that of whom the provider named, who is nobody here. */
export function recordFailedSignIn(
  { refusals, requestId, address }: Context,
  { reason, person }: FailedSignInBody,
): { recorded: true } {
  const actor = person === null ? UNKNOWN_ACTOR : { kind: "unknown" as const, ...person };
  refusals.record({ action: "sign-in.failed", actor, address, requestId, detail: { reason } });
  return { recorded: true };
}
