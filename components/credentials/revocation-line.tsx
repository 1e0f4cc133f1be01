import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { formatQuantity } from "@/lib/format";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { failureTitle } from "./revocation-failure";
import type { RevocationStep } from "./revocation-step";

/** A line below a row about what was done to its key: a failure, a refusal, or what the restored key missed; null otherwise. */
export function revocationLine(step: RevocationStep | undefined, credential: Credential): ReactNode {
  if (step?.step === "failed")
    return (
      <p className="flex items-start gap-2 pb-2 text-sm text-danger">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <span>
          {failureTitle(step, credential)}. {step.error.message}
          {step.error.requestId === null ? null : (
            <span className="text-ink-soft">
              {" "}
              Request <code className="font-mono select-all">{step.error.requestId}</code>
            </span>
          )}
        </span>
      </p>
    );
  if (step?.step === "refused") return <p className="pb-2 text-sm text-ink-soft">Not restored. {step.why}</p>;
  if (step?.step === "restored")
    return (
      <p className="pb-2 text-sm text-ink-soft">
        Restored. {formatQuantity(step.refusedMeanwhile, "request was", "requests were")} refused meanwhile.
      </p>
    );
  return null;
}
