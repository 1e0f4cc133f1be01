"use client";

import { ErrorPanel } from "@/components/ui/error-panel";
import { Spinner } from "@/components/ui/spinner";
import { formatQuantity } from "@/lib/format";
import { IdentifiedKeyLine } from "./identified-key-line";
import type { PaletteContext } from "./palette-actions";
import type { Identification } from "./use-identification";
import { usePaletteRevocations } from "./use-palette-revocations";

interface IdentifiedKeysProps {
  identification: Identification;
  context: PaletteContext;
  onClose: (then?: () => void) => void;
}

/** Whose the pasted keys are, each to be revoked where it stands. */
export function IdentifiedKeys({ identification, context, onClose }: IdentifiedKeysProps) {
  const revocations = usePaletteRevocations(context.actions);
  const { asked, left } = identification;
  return (
    <section aria-label="Pasted keys" className="min-h-0 flex-1 overflow-y-auto px-4 pt-3 pb-4">
      {identification.state === "asking" ? (
        <p role="status" className="flex items-center gap-2 py-3 text-ink-soft">
          <Spinner />
          Looking up {formatQuantity(asked, "key")}…
        </p>
      ) : identification.state === "failed" ? (
        <ErrorPanel
          title="The pasted keys could not be looked up"
          requestId={identification.error.requestId}
          onRetry={identification.retry}
        >
          {identification.error.message.replace(/\.?$/, ".")}
        </ErrorPanel>
      ) : (
        <>
          <h2 className="text-sm text-ink-soft">
            {formatQuantity(asked, "key")} in what was pasted. Nothing else of it was sent.
          </h2>
          <ul className="divide-y divide-line">
            {identification.keys.map((key) => (
              <IdentifiedKeyLine
                key={`${key.last4} ${key.credential?.id} ${key.version}`}
                identified={key}
                role={context.role}
                revocations={revocations}
                onClose={onClose}
              />
            ))}
          </ul>
          <Rest mistyped={asked - identification.keys.length} left={left} />
        </>
      )}
    </section>
  );
}

function Rest({ mistyped, left }: { mistyped: number; left: number }) {
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-soft empty:hidden">
      {mistyped > 0 ? (
        <p className="pt-2">
          {formatQuantity(mistyped, "string looks", "strings look")} like a key, but the checksum at the end
          does not fit: a character is wrong or missing.
        </p>
      ) : null}
      {left > 0 ? (
        <p className="pt-2">
          {formatQuantity(left, "more key was", "more keys were")} not looked up. Paste the rest again.
        </p>
      ) : null}
    </div>
  );
}
