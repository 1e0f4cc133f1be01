"use client";

import { memo, useRef } from "react";
import type { MouseEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { useNow } from "@/components/ui/clock";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { formatQuantity, formatRelative } from "@/lib/format";
import { useRefusal } from "./credential-actions";
import type { RevocationStep } from "./revocation-step";
import { isUsedLately } from "./used-lately";

interface RevokeButtonProps {
  credential: Credential;
  step: RevocationStep | undefined;
  /** `reason`: for which it is tried again, if it was to be revoked for one. */
  onRevoke: (credential: Credential, reason?: RevocationReason) => void;
  onRestore: (credential: Credential) => void;
}

/**
 * Revoke in the row of a key, then what came of it: under way, to be undone, to be tried again. A click draws the whole
 * list again, so the buttons of the other rows are left alone.
 */
export const RevokeButton = memo(function RevokeButton(props: RevokeButtonProps) {
  const { credential, step, onRevoke, onRestore } = props;
  const now = useNow();
  const revokeRefusal = useRefusal("revoke keys");
  const restoreRefusal = useRefusal("restore keys");
  const { name, status, lastUsedAt, requests30d, restorableUntil } = credential;

  const canBeUndone = restorableUntil !== null && Date.parse(restorableUntil) > now;
  // What could not be restored may be so by now, if only the answer was lost.
  const failed =
    step?.step === "failed" && (step.verb === "revoke" || status === "revoked") ? step : undefined;
  if (failed === undefined && (status === "expired" || (status === "revoked" && !canBeUndone))) return null;

  // One structure for every state, so that the focus stays on it.
  if (failed !== undefined)
    return (
      <RowButton
        look="danger"
        onPress={() =>
          failed.verb === "revoke" ? onRevoke(credential, failed.reason) : onRestore(credential)
        }
        label="Retry"
      >
        to {failed.verb} {name}
      </RowButton>
    );
  if (status === "revoked" || step?.step === "restoring")
    return (
      <RowButton
        look="quiet"
        onPress={() => onRestore(credential)}
        label="Undo"
        pending={step?.step === "restoring" ? "Restoring…" : undefined}
        disabledReason={restoreRefusal}
      >
        the revocation of {name}
      </RowButton>
    );
  return (
    <RowButton
      look="danger-quiet"
      onPress={() => onRevoke(credential)}
      label="Revoke"
      pending={step?.step === "revoking" ? "Revoking…" : undefined}
      disabledReason={revokeRefusal}
      // Whoever has clicked need not be told any more, and placing the words would hold up what the row says.
      hint={
        step?.step !== "revoking" && lastUsedAt !== null && isUsedLately(credential, now)
          ? `In use: ${formatRelative(lastUsedAt, now)}, ${formatQuantity(requests30d, "request")} in 30 days`
          : undefined
      }
    >
      {name}
    </RowButton>
  );
});

interface RowButtonProps {
  look: ButtonLook;
  onPress: () => void;
  label: string;
  /** What is said while it is under way. */
  pending?: string | undefined;
  disabledReason?: string | undefined;
  hint?: string | undefined;
  /** What it is done to, for those who do not see the row. */
  children: ReactNode;
}

/** Within this time a second press of a key is part of the first, in ms. */
const SECOND_PRESS = 600;

function RowButton({ look, onPress, label, pending, disabledReason, hint, children }: RowButtonProps) {
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  // Undo takes the place of Revoke: whoever clicks or presses twice to be sure must not bring the key back.
  function pressOnce({ detail: clicks, timeStamp }: MouseEvent) {
    const isSecond = clicks === 0 ? timeStamp - pressedAt.current < SECOND_PRESS : clicks > 1;
    pressedAt.current = timeStamp;
    if (!isSecond) onPress();
  }
  return (
    <Button
      look={look}
      size="sm"
      onPress={pressOnce}
      isPending={pending !== undefined}
      pendingLabel={pending ?? ""}
      disabledReason={disabledReason}
      hint={hint}
    >
      {label}
      <span className="sr-only"> {children}</span>
    </Button>
  );
}
