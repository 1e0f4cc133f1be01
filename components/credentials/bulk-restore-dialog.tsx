"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { type BulkResult, tally } from "@/components/ui/bulk-result";
import { BulkResults } from "@/components/ui/bulk-results";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { KeyHint } from "@/components/ui/key-hint";
import type { Outcome } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RestorationResult } from "@/lib/key-service/contract/revocations";
import { REVOCATION_REASON_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatQuantity } from "@/lib/format";
import { shownRestoration } from "./bulk-restoration";
import type { Revocations } from "./use-revocations";

interface BulkRestoreDialogProps {
  credentials: readonly Credential[];
  revocations: Revocations;
  /** `isAsked`: whether anything was asked for. */
  onClose: (isAsked: boolean) => void;
}

/** Takes back the revocations of the chosen keys, and says of each what became of it. */
export function BulkRestoreDialog({ credentials, revocations, onClose }: BulkRestoreDialogProps) {
  const [chosen] = useState(credentials);
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<RestorationResult[]> | null>(null);
  const count = formatQuantity(chosen.length, "key");
  const resultsOf = (answered: Outcome<RestorationResult[]>): BulkResult[] =>
    chosen.map(({ id, name, last4 }) => ({
      id,
      name,
      hint: <KeyHint last4={last4} />,
      ...shownRestoration(id, answered),
    }));

  async function restore() {
    setPending(true);
    const answered = await revocations.restoreMany(chosen);
    setOutcome(answered);
    setPending(false);
    announce(tally(resultsOf(answered)));
  }

  if (outcome === null)
    return (
      <Dialog title={`Restore ${count}`} isOpen isHeld={isPending} onClose={() => onClose(false)}>
        <DialogForm onSubmit={() => void restore()} error={null}>
          <DialogBody>
            <p>
              {chosen.length === 1 ? "Its" : "Their"} requests are accepted again at once, as far as nothing
              else stops them.
            </p>
            <ul
              aria-label="Keys to restore"
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must reach it
              tabIndex={0}
              className="max-h-72 overflow-y-auto rounded-md border border-line"
            >
              {chosen.map((credential) => (
                <RevokedKey key={credential.id} credential={credential} />
              ))}
            </ul>
          </DialogBody>
          <DialogActions>
            <Button onPress={() => onClose(false)}>Cancel</Button>
            <Button look="primary" type="submit" isPending={isPending} pendingLabel="Restoring…">
              Restore {count}
            </Button>
          </DialogActions>
        </DialogForm>
      </Dialog>
    );
  return (
    <Dialog title={`Restoration of ${count}`} isOpen isHeld={isPending} isWide onClose={() => onClose(true)}>
      <DialogBody>
        <BulkResults
          label="Restoration"
          noun="key"
          results={resultsOf(outcome)}
          // What the service refused for a reason it would refuse again.
          onRetry={outcome.ok ? undefined : () => void restore()}
          isRetrying={isPending}
        />
      </DialogBody>
      <DialogActions>
        <Button
          look="primary"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had the focus has gone
          autoFocus
          onPress={() => onClose(true)}
          disabledReason={isPending ? "The keys are being restored" : undefined}
        >
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Which key it is, and who revoked it why: somebody else may have had a reason. */
function RevokedKey({ credential }: { credential: Credential }) {
  const { name, last4, organizationName, revokedBy, revocationReason } = credential;
  return (
    <li className="border-b border-line px-3 py-1.5 last:border-0">
      <p className="wrap-anywhere">
        {name} <KeyHint last4={last4} /> <span className="text-ink-soft">· {organizationName}</span>
      </p>
      <p className="text-sm text-ink-soft">
        Revoked by {revokedBy?.name ?? "somebody who is not known"}
        {revocationReason === null || revocationReason === "other"
          ? ""
          : `: ${REVOCATION_REASON_LABELS[revocationReason].toLowerCase()}`}
      </p>
    </li>
  );
}
