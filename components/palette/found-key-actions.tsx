"use client";

import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/clock";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Time } from "@/components/ui/time";
import { formatQuantity } from "@/lib/format";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { refusalFor } from "./palette-actions";
import type { PaletteRevocations, PaletteStep } from "./use-palette-revocations";

interface FoundKeyActionsProps {
  credential: Credential;
  /** When the pasted secret ended before its key did. */
  endedAt: string | null;
  /** What was pasted is an ended secret of a key that has a newer one. */
  isLiveElsewhere: boolean;
  role: Role;
  step: PaletteStep | undefined;
  revocations: PaletteRevocations;
}

/** Revoke for a key that was found, then what came of it. */
export function FoundKeyActions(props: FoundKeyActionsProps) {
  const { credential, endedAt, isLiveElsewhere, role, step, revocations } = props;
  if (step?.step === "failed")
    return (
      <ErrorPanel title={step.what} requestId={step.error.requestId} onRetry={step.retry}>
        {step.error.message}
      </ErrorPanel>
    );
  if (step?.step === "revoked" || step?.step === "restoring")
    return <Result credential={credential} role={role} step={step} revocations={revocations} />;
  if (credential.status === "expired") return null;

  const isRevoked = credential.status === "revoked" && step?.step !== "restored";
  const since = endedAt ?? credential.refusedSince;
  if (isRevoked && credential.revocationReason === "exposed") return <RefusedSince since={since} />;
  const refusal = refusalFor(role, "revoke keys");
  const pendingFor = (reason: string) => step?.step === "revoking" && step.reason === reason;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isRevoked ? <RefusedSince since={since} /> : null}
      {isLiveElsewhere ? (
        <p className="w-full text-sm text-ink-soft">
          This secret has ended, but the key lives on with a newer one. Revoking ends that too.
        </p>
      ) : null}
      {step?.step === "restored" ? (
        <p className="w-full text-sm text-ink-soft">
          Restored. {formatQuantity(step.refusedMeanwhile, "request was", "requests were")} refused meanwhile.
        </p>
      ) : null}
      {isRevoked ? null : (
        <Button
          look="danger"
          size="sm"
          onPress={() => revocations.revoke(credential, "other")}
          isPending={pendingFor("other")}
          pendingLabel="Revoking…"
          disabledReason={refusal}
        >
          Revoke
          <span className="sr-only"> {credential.name}</span>
        </Button>
      )}
      <Button
        look="danger-quiet"
        size="sm"
        onPress={() => revocations.revoke(credential, "exposed")}
        isPending={pendingFor("exposed")}
        pendingLabel="Revoking…"
        disabledReason={refusal}
      >
        {isRevoked ? "Mark as exposed" : "Revoke as exposed"}
        <span className="sr-only">: {credential.name}</span>
      </Button>
      <p className="text-sm text-ink-soft">
        {isRevoked
          ? "A key that was exposed is never restored."
          : "A revocation can be undone for 60 minutes; as exposed it is for good."}
      </p>
    </div>
  );
}

function RefusedSince({ since }: { since: string | null }) {
  return since === null ? null : (
    <p className="text-sm text-ink-soft">
      Refused since <Time timestamp={since} show="exact" />
    </p>
  );
}

interface ResultProps {
  credential: Credential;
  role: Role;
  step: Extract<PaletteStep, { step: "revoked" | "restoring" }>;
  revocations: PaletteRevocations;
}

function Result({ credential, role, step, revocations }: ResultProps) {
  const now = useNow();
  const { reason, refusedSince, restorableUntil } = step.revocation;
  const canBeUndone = restorableUntil !== null && Date.parse(restorableUntil) > now;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p>
        Refused since <Time timestamp={refusedSince} show="clock" />
        {reason === "exposed" ? (
          <span className="text-ink-soft"> · revoked as exposed, so it cannot be restored</span>
        ) : null}
      </p>
      {canBeUndone ? (
        <Button
          size="sm"
          onPress={() => revocations.restore(credential, step.revocation)}
          isPending={step.step === "restoring"}
          pendingLabel="Restoring…"
          disabledReason={refusalFor(role, "restore keys")}
        >
          <Undo2 aria-hidden="true" />
          Undo
        </Button>
      ) : null}
      {canBeUndone && step.step === "revoked" ? (
        <Button
          look="danger-quiet"
          size="sm"
          onPress={() => revocations.revoke(credential, "exposed")}
          disabledReason={refusalFor(role, "revoke keys")}
        >
          Mark as exposed<span className="sr-only">: {credential.name}</span>
        </Button>
      ) : null}
    </div>
  );
}
