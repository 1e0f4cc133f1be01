import type { BulkResult } from "@/components/ui/bulk-result";
import { LOST_ANSWER, type SubmissionError } from "@/components/ui/use-submission";

/** What a failed change of many means for each of them. `outcome`: what it is not; `again`: why to retry is safe. */
export function shownFailure(
  { code, message, requestId }: SubmissionError,
  outcome: string,
  again: string,
): Pick<BulkResult, "state" | "outcome" | "cause"> {
  if (code === LOST_ANSWER)
    return { state: "failed", outcome: "Not known", cause: `The answer did not arrive. Retry: ${again}.` };
  const cause = requestId === null ? message : `${message.replace(/\.?$/, ".")} Request ${requestId}`;
  return { state: "failed", outcome, cause };
}
