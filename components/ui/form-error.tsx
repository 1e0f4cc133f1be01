"use client";

import { ErrorPanel } from "./error-panel";
import { LOST_ANSWER } from "./use-submission";
import type { SubmissionError } from "./use-submission";

interface FormErrorProps {
  /** What did not happen, such as "The key was not renamed". */
  title: string;
  error: SubmissionError | null;
  /** What to do where the answer was lost, and with it whether the change was made. */
  lost?: string;
  /** The fields that say themselves what is wrong with them. */
  fields: readonly string[];
}

/** Why a form's change did not happen, unless a field says so itself. */
export function FormError({ title, error, lost, fields }: FormErrorProps) {
  // An ended session says so itself, above everything.
  if (
    error === null ||
    error.code === "UNAUTHORIZED" ||
    (error.field !== null && fields.includes(error.field))
  )
    return null;
  const isLost = error.code === LOST_ANSWER;
  const what = isLost && lost !== undefined ? lost : error.message.replace(/\.?$/, ".");
  return (
    <ErrorPanel title={isLost ? "The answer did not arrive" : title} requestId={error.requestId}>
      {`${what} What you entered is still here.`}
    </ErrorPanel>
  );
}
