"use client";

import { CalendarClock, Pencil, RefreshCw } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/clock";
import { CopyButton } from "@/components/ui/copy-button";
import { KeyHint } from "@/components/ui/key-hint";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { ENVIRONMENT_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatQuantity } from "@/lib/format";
import { useRefusal } from "./credential-actions";
import { credentialSigns } from "./credential-signs";
import type { RevocationStep } from "./use-revocations";

const RotateDialog = dynamic(() => import("./rotate-dialog").then((module) => module.RotateDialog));
const RenameDialog = dynamic(() => import("./rename-dialog").then((module) => module.RenameDialog));
const ExpiryDialog = dynamic(() => import("./expiry-dialog").then((module) => module.ExpiryDialog));

interface KeyHeaderProps {
  credential: CredentialDetail;
  step: RevocationStep | undefined;
  onRevoke: () => void;
}

/** The key's name and state, and what can be done to it. */
export function KeyHeader({ credential, step, onRevoke }: KeyHeaderProps) {
  const [open, setOpen] = useState<"rotate" | "rename" | "expiry" | null>(null);
  const refusal = useRefusal("change keys");
  const revokeRefusal = useRefusal("revoke keys");
  const now = useNow();
  const { status, requests24h, requests7d } = credential;
  const dead =
    status === "revoked" ? "The key is revoked" : status === "expired" ? "The key has expired" : undefined;
  const close = () => setOpen(null);

  return (
    <>
      <PageHeader
        title={credential.name}
        actions={
          <>
            <Button look="quiet" onPress={() => setOpen("rename")} disabledReason={refusal}>
              <Pencil aria-hidden="true" />
              Rename
            </Button>
            <Button look="quiet" onPress={() => setOpen("expiry")} disabledReason={refusal ?? dead}>
              <CalendarClock aria-hidden="true" />
              Change expiry
            </Button>
            <Button
              onPress={() => setOpen("rotate")}
              disabledReason={
                refusal ?? dead ?? (status === "rotating" ? "A rotation is under way" : undefined)
              }
            >
              <RefreshCw aria-hidden="true" />
              Rotate
            </Button>
            <Button
              look="danger"
              onPress={onRevoke}
              isPending={step?.step === "revoking"}
              pendingLabel="Revoking…"
              disabledReason={revokeRefusal ?? dead}
            >
              Revoke
            </Button>
            {dead === undefined && requests7d > 0 ? (
              <p className="w-full text-right text-sm text-ink-soft max-sm:text-left">
                In use: {formatQuantity(requests24h, "request")} in 24 h
              </p>
            ) : null}
          </>
        }
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <StatusBadge signs={credentialSigns(credential, now)} />
          <KeyHint last4={credential.last4} />
          <span>{ENVIRONMENT_LABELS[credential.environment]}</span>
          <span>{credential.permissions.includes("write") ? "Read and write" : "Read only"}</span>
          <span className="inline-flex items-center font-mono text-sm max-sm:hidden">
            {credential.id}
            <CopyButton text={credential.id} what="key id" />
          </span>
        </div>
      </PageHeader>
      {open === "rotate" ? <RotateDialog credential={credential} onClose={close} /> : null}
      {open === "rename" ? <RenameDialog credential={credential} onClose={close} /> : null}
      {open === "expiry" ? <ExpiryDialog credential={credential} onClose={close} /> : null}
    </>
  );
}
