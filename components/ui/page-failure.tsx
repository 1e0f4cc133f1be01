"use client";

import { ErrorPanel } from "./error-panel";
import { requestIdOf } from "./failure";

/** A page that could not be shown at all. */
export function PageFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const digest =
    error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  const requestId = error instanceof Error ? requestIdOf(error) : null;
  return (
    <>
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      <div className="mt-4">
        <ErrorPanel
          title="Something failed while it was being made"
          requestId={requestId ?? digest}
          onRetry={onRetry}
        >
          Nothing was changed. Try again; if it stays so, tell the platform team the request id.
        </ErrorPanel>
      </div>
    </>
  );
}
