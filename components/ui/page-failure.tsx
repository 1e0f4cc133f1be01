"use client";

import { buttonStyle } from "./button-style";
import { requestIdOf } from "./failure";
import { Notice } from "./notice";

/** A page that could not be shown at all. It stands on every page's first load, so it is made of little. */
export function PageFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const id = idOf(error);
  return (
    <>
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      <div className="mt-4">
        <Notice
          tone="danger"
          isUrgent
          actions={
            <button type="button" onClick={onRetry} className={buttonStyle()}>
              Try again
            </button>
          }
        >
          <p className="font-medium">Something failed while it was being made</p>
          <p className="text-ink-soft">
            Nothing was changed. Try again; if it stays so, tell the platform team the request id.
          </p>
          {id === null ? null : (
            <p className="mt-1 text-sm text-ink-soft">
              Request <code className="font-mono break-all select-all">{id}</code>
            </p>
          )}
        </Notice>
      </div>
    </>
  );
}

function idOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return requestIdOf(error) ?? ("digest" in error && typeof error.digest === "string" ? error.digest : null);
}
