"use client";

import { ErrorPanel } from "./error-panel";
import { requestIdOf } from "./failure";

interface ReadFailureProps {
  /** What could not be read, such as "The keys". */
  what: string;
  query: { error: Error | null; isFetching: boolean; refetch: () => Promise<unknown> };
}

/** Stands where something should, while it cannot be read. */
export function ReadFailure({ what, query: { error, isFetching, refetch } }: ReadFailureProps) {
  if (error === null) return null;
  return (
    <ErrorPanel
      title={`${what} could not be read`}
      requestId={requestIdOf(error)}
      onRetry={() => void refetch()}
      isRetrying={isFetching}
    >
      {error.message.replace(/\.?$/, ".")}
    </ErrorPanel>
  );
}
