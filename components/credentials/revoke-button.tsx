"use client";

import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { useNow } from "@/components/ui/clock";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { formatQuantity, formatRelative } from "@/lib/format";
import { useRefusal } from "./credential-actions";
import type { RevocationStep } from "./use-revocations";

const WEEK = 7 * 86_400_000;

interface RevokeButtonProps {
  credential: Credential;
  step: RevocationStep | undefined;
  onRevoke: () => void;
  onRestore: () => void;
}

/** Revoke in the row of a key, then what came of it: under way, to be undone, to be tried again. */
export function RevokeButton({ credential, step, onRevoke, onRestore }: RevokeButtonProps) {
  const now = useNow();
  const revokeRefusal = useRefusal("revoke keys");
  const restoreRefusal = useRefusal("restore keys");
  const { name, status, lastUsedAt, requests30d, restorableUntil } = credential;

  if (step?.step === "revoking" || step?.step === "restoring")
    return (
      <Button
        look="quiet"
        size="sm"
        isPending
        pendingLabel={step.step === "revoking" ? "Revoking…" : "Restoring…"}
      >
        Revoke
      </Button>
    );
  if (step?.step === "failed")
    return (
      <Button look="danger" size="sm" onPress={step.verb === "revoke" ? onRevoke : onRestore}>
        Retry
        <span className="sr-only">
          {" "}
          to {step.verb} {name}
        </span>
      </Button>
    );
  if (status === "revoked") {
    if (restorableUntil === null || Date.parse(restorableUntil) <= now) return null;
    return (
      <Button look="quiet" size="sm" onPress={onRestore} disabledReason={restoreRefusal}>
        Undo<span className="sr-only"> the revocation of {name}</span>
      </Button>
    );
  }
  if (status === "expired") return null;

  const button = (
    <Button look="danger-quiet" size="sm" onPress={onRevoke} disabledReason={revokeRefusal}>
      Revoke<span className="sr-only"> {name}</span>
    </Button>
  );
  if (revokeRefusal !== undefined || lastUsedAt === null || now - Date.parse(lastUsedAt) > WEEK)
    return button;
  const usage = `In use: ${formatRelative(lastUsedAt, now)}, ${formatQuantity(requests30d, "request")} in 30 days`;
  return <Tooltip content={usage}>{button}</Tooltip>;
}
