"use client";

import { Undo2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/clock";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { REVOCATION_REASON_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatDuration, formatQuantity } from "@/lib/format";
import { AttemptsSince } from "./attempts-since";
import { useRefusal } from "./credential-actions";
import { failureTitle } from "./revocation-failure";
import type { RevocationStep } from "./revocation-step";
import type { Revocations } from "./use-revocations";

interface RevocationNoticeProps {
  credential: CredentialDetail;
  step: RevocationStep | undefined;
  revocations: Revocations;
}

/** What stays after a revocation: who, when, refused since, and Undo while there is time. */
export function RevocationNotice({ credential, step, revocations }: RevocationNoticeProps) {
  const failed =
    step?.step === "failed" && (step.verb === "revoke" || credential.status === "revoked") ? (
      <ErrorPanel
        title={failureTitle(step, credential)}
        requestId={step.error.requestId}
        onRetry={() =>
          void (step.verb === "revoke"
            ? revocations.revoke(credential, undefined, step.reason)
            : revocations.restore(credential))
        }
      >
        {step.error.message}
      </ErrorPanel>
    ) : null;
  return (
    <>
      {failed}
      {step?.step === "refused" ? (
        <Notice tone="warn">
          <p className="font-medium">Not restored</p>
          <p className="text-ink-soft">{step.why}</p>
        </Notice>
      ) : null}
      {step?.step === "restored" && credential.status !== "revoked" ? (
        <Notice tone="ok">
          <p className="font-medium">Restored</p>
          <p className="text-ink-soft">
            {formatQuantity(step.refusedMeanwhile, "request was", "requests were")} refused meanwhile.
          </p>
        </Notice>
      ) : null}
      {credential.status === "revoked" ? (
        <Revoked
          credential={credential}
          step={step}
          onRestore={() => void revocations.restore(credential)}
          onExpose={() => void revocations.revoke(credential, undefined, "exposed")}
        />
      ) : null}
    </>
  );
}

function Revoked({
  credential,
  step,
  onRestore,
  onExpose,
}: {
  credential: CredentialDetail;
  step: RevocationStep | undefined;
  onRestore: () => void;
  /** It leaked, so that it can never be restored. */
  onExpose: () => void;
}) {
  const now = useNow();
  const refusal = useRefusal("restore keys");
  const exposeRefusal = useRefusal("revoke keys");
  const { revokedAt, revokedBy, revocationReason, refusedSince, restorableUntil } = credential;
  const left = restorableUntil === null ? 0 : Date.parse(restorableUntil) - now;
  return (
    <Notice
      icon={<X aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}
      actions={
        left > 0 ? (
          <>
            <span className="text-sm text-ink-soft">{formatDuration(left)} left</span>
            <Button
              look="danger-quiet"
              onPress={onExpose}
              isPending={step?.step === "revoking"}
              pendingLabel="Marking…"
              disabledReason={exposeRefusal}
            >
              Mark as exposed
            </Button>
            <Button
              onPress={onRestore}
              isPending={step?.step === "restoring"}
              pendingLabel="Restoring…"
              disabledReason={refusal}
            >
              <Undo2 aria-hidden="true" />
              Undo
            </Button>
          </>
        ) : null
      }
    >
      <p className="font-medium">
        Revoked{revokedBy === null ? "" : ` by ${revokedBy.name}`}
        {revokedAt === null ? null : (
          <span className="font-normal text-ink-soft">
            {" "}
            · <Time timestamp={revokedAt} />
            {revocationReason === null || revocationReason === "other"
              ? ""
              : ` · ${REVOCATION_REASON_LABELS[revocationReason]}`}
            {revocationReason === "exposed" ? ", so it is never restored" : ""}
          </span>
        )}
      </p>
      <p className="text-ink-soft">
        {refusedSince === null ? null : (
          <>
            Refused since{" "}
            <Time
              timestamp={refusedSince}
              show={now - Date.parse(refusedSince) < 86_400_000 ? "clock" : "exact"}
            />
            {" · "}
          </>
        )}
        <AttemptsSince credential={credential} />
      </p>
    </Notice>
  );
}
