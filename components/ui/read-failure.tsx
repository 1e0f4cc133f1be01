"use client";

import { Button } from "./button";
import { EmptyState } from "./empty-state";
import { ErrorPanel } from "./error-panel";
import { isOfAnotherList, requestIdOf } from "./failure";

interface ReadFailureProps {
  /** What could not be read, such as "The keys". */
  what: string;
  query: { error: Error | null; isFetching: boolean; refetch: () => Promise<unknown> };
  /** Goes to the first page of a list that has pages. */
  onFirst?: (() => void) | undefined;
}

/** Stands where something should, while it cannot be read. */
export function ReadFailure({ what, query: { error, isFetching, refetch }, onFirst }: ReadFailureProps) {
  if (error === null) return null;
  // Asked once more, it would be refused once more.
  if (onFirst !== undefined && isOfAnotherList(error))
    return (
      <EmptyState title="No such page" action={<Button onPress={onFirst}>Go to the first page</Button>}>
        The address names a page that this list does not have.
      </EmptyState>
    );
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
