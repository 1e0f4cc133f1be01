"use client";

import { Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { BulkResults } from "@/components/ui/bulk-results";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { useNow } from "@/components/ui/clock";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { KeyHint } from "@/components/ui/key-hint";
import { Notice } from "@/components/ui/notice";
import type { Credential } from "@/lib/key-service/contract/credentials";
import {
  REVOCATION_REASON_LABELS,
  REVOCATION_REASONS,
  type RevocationReason,
} from "@/lib/key-service/contract/vocabulary";
import { formatQuantity } from "@/lib/format";
import type { KeptRow } from "./kept-rows";
import { isUsedLately } from "./used-lately";
import { useBulkRevocation } from "./use-bulk-revocation";
import type { Revocations } from "./use-revocations";

const REASONS = REVOCATION_REASONS.map((value) => ({ value, label: REVOCATION_REASON_LABELS[value] }));

interface BulkRevokeDialogProps {
  credentials: readonly Credential[];
  revocations: Revocations;
  /** As of a `KeptRow`, so that a key can stay where it is. */
  aboveOf: (credential: Credential) => KeptRow["above"];
  /** `left`: those that were not revoked; null when nothing was asked for. */
  onClose: (left: readonly Credential[] | null) => void;
}

/** Revokes the chosen keys for a reason, and says of each what became of it. */
export function BulkRevokeDialog({ credentials, revocations, aboveOf, onClose }: BulkRevokeDialogProps) {
  const [chosen] = useState(credentials);
  const now = useNow();
  const used = chosen.filter((credential) => isUsedLately(credential, now));
  const [reason, setReason] = useState<RevocationReason>(used.length === 0 ? "unused" : "other");
  const bulk = useBulkRevocation(chosen, revocations, aboveOf);
  const count = formatQuantity(chosen.length, "key");
  const closeButton = useRef<HTMLButtonElement>(null);

  async function restoreAll() {
    await bulk.restoreAll();
    // The button that had the focus has gone.
    closeButton.current?.focus();
  }

  return (
    <Dialog
      title={bulk.isAsked ? `Revocation of ${count}` : `Revoke ${count}`}
      isOpen
      isHeld={bulk.isPending}
      isWide
      onClose={() => onClose(bulk.isAsked ? bulk.failed : null)}
    >
      {bulk.isAsked ? (
        <>
          <DialogBody>
            <BulkResults
              label="Revocation"
              noun="key"
              results={bulk.results}
              // What fails after that is restored by the button beside it, and not revoked once more.
              onRetry={bulk.isUndone ? undefined : () => bulk.revoke(bulk.failed, reason)}
              isRetrying={bulk.isPending}
              actions={
                bulk.restorable.length > 0 && !bulk.isPending ? (
                  <Button
                    size="sm"
                    onPress={() => void restoreAll()}
                    isPending={bulk.isRestoring}
                    pendingLabel="Restoring…"
                  >
                    <Undo2 aria-hidden="true" />
                    Undo {formatQuantity(bulk.restorable.length, "revocation")}
                  </Button>
                ) : null
              }
            />
          </DialogBody>
          <DialogActions>
            <Button
              ref={closeButton}
              look="primary"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that had the focus has gone
              autoFocus
              onPress={() => onClose(bulk.failed)}
              disabledReason={bulk.isPending ? "The keys are being revoked" : undefined}
            >
              Close
            </Button>
          </DialogActions>
        </>
      ) : (
        <DialogForm onSubmit={() => bulk.revoke(chosen, reason)} error={null}>
          <DialogBody>
            <InUse used={used} />
            <ChoiceGroup
              label="Why"
              choices={REASONS}
              value={reason}
              onChange={setReason}
              hint={
                reason === "exposed"
                  ? "A key that was exposed cannot be restored."
                  : chosen.length === 1
                    ? "It can be restored for 60 minutes."
                    : "They can be restored for 60 minutes, all at once or one by one."
              }
            />
          </DialogBody>
          <DialogActions>
            <Button onPress={() => onClose(null)}>Cancel</Button>
            <Button look="danger" type="submit">
              Revoke {count}
            </Button>
          </DialogActions>
        </DialogForm>
      )}
    </Dialog>
  );
}

/** What would be stopped: the keys among them that were used in the last days. */
function InUse({ used }: { used: readonly Credential[] }) {
  if (used.length === 0) return <p className="text-ink-soft">None of them was used in the last 7 days.</p>;
  const requests = used.reduce((sum, { requests30d }) => sum + requests30d, 0);
  return (
    <Notice tone="warn">
      <p className="font-medium">
        {formatQuantity(used.length, "key was", "keys were")} used in the last 7 days, with{" "}
        {formatQuantity(requests, "request")} in 30 days
      </p>
      <ul className="mt-1 text-ink-soft">
        {used.slice(0, 5).map(({ id, name, last4, organizationName }) => (
          <li key={id} className="wrap-anywhere">
            {name} <KeyHint last4={last4} /> · {organizationName}
          </li>
        ))}
        {used.length > 5 ? <li>and {formatQuantity(used.length - 5, "more", "more")}</li> : null}
      </ul>
    </Notice>
  );
}
