"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { ReadFailure } from "@/components/ui/read-failure";
import { Spinner } from "@/components/ui/spinner";
import { Time } from "@/components/ui/time";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import { formatCount, formatQuantity } from "@/lib/format";
import type { AuditVerification as Verification } from "@/lib/key-service/contract/audit";
import { auditHeadQuery, auditVerificationQuery } from "@/lib/queries";

/** Whether the log is as it was written. It is checked when the page opens, and again when asked to. */
export function AuditVerification() {
  const head = useQuery(auditHeadQuery(browserClient));
  const check = useQuery(auditVerificationQuery(browserClient));
  if (check.error !== null && check.data === undefined && !isSessionEnded(check.error))
    return <ReadFailure what="The result of the verification" query={check} />;
  if (check.data === undefined)
    return (
      <Notice icon={<Spinner />}>
        <p className="font-medium">Checking the log</p>
        <p className="text-ink-soft">
          {head.data === undefined
            ? "Every event is held against the one before it."
            : `Each of ${formatQuantity(head.data.data.number, "event")} is held against the one before it.`}
        </p>
      </Notice>
    );
  return (
    <Result
      verification={check.data.data}
      isChecking={check.isFetching}
      onCheck={() => void check.refetch()}
    />
  );
}

interface ResultProps {
  verification: Verification;
  isChecking: boolean;
  onCheck: () => void;
}

function Result({ verification: { intact, checked, head, fault }, isChecking, onCheck }: ResultProps) {
  const again = (
    <Button size="sm" onPress={onCheck} isPending={isChecking} pendingLabel="Checking…">
      Check again
    </Button>
  );
  if (!intact)
    return (
      <Notice
        tone="danger"
        isUrgent
        icon={<ShieldAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}
        actions={again}
      >
        <p className="font-medium">The log is not as it was written</p>
        <p>
          {fault?.message} {checked === 0 ? "No event" : `Events 1 to ${formatCount(checked)}`} can be
          trusted; what comes after may have been changed. Tell security, and change nothing in the database.
        </p>
      </Notice>
    );
  return (
    <Notice
      icon={<ShieldCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ok" />}
      actions={
        <>
          <CopyButton
            labelled
            look="secondary"
            size="sm"
            text={JSON.stringify(head)}
            what="head of the log"
          />
          {again}
        </>
      }
    >
      <p className="font-medium">
        The log is whole: all {formatQuantity(checked, "event")} {checked === 1 ? "is" : "are"} as written
      </p>
      <p className="text-ink-soft">
        Checked <Time timestamp={head.at} />. Copy its head, event {formatCount(head.number)} with the code{" "}
        <code className="font-mono text-sm">{head.mac.slice(0, 8)}…</code>, and keep it outside the database:
        it shows later whether the log was cut off.
      </p>
    </Notice>
  );
}
