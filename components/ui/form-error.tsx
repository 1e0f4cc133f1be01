"use client";

import { ErrorPanel } from "./error-panel";
import type { SubmissionError } from "./use-submission";

interface FormErrorProps {
  /** What did not happen, such as "The key was not renamed". */
  title: string;
  error: SubmissionError | null;
  /** The fields that say themselves what is wrong with them. */
  fields: readonly string[];
}

/** Why a form's change did not happen, unless a field says so itself. */
export function FormError({ title, error, fields }: FormErrorProps) {
  if (error === null || (error.field !== null && fields.includes(error.field))) return null;
  return (
    <ErrorPanel title={title} requestId={error.requestId}>
      {`${error.message.replace(/\.?$/, ".")} What you entered is still here.`}
    </ErrorPanel>
  );
}
