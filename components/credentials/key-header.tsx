"use client";

import { ChevronDown, Pencil, RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/clock";
import { CopyButton } from "@/components/ui/copy-button";
import { KeyHint } from "@/components/ui/key-hint";
import { MenuButton } from "@/components/ui/menu-button";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { formatPermissions } from "@/lib/format";
import {
  ENVIRONMENT_LABELS,
  REVOCATION_REASON_LABELS,
  REVOCATION_REASONS,
  type RevocationReason,
} from "@/lib/key-service/contract/vocabulary";
import { BlastRadius } from "./blast-radius";
import { useRefusal } from "./credential-actions";
import { credentialSigns } from "./credential-signs";
import type { RevocationStep } from "./revocation-step";

interface KeyHeaderProps {
  credential: CredentialDetail;
  step: RevocationStep | undefined;
  /** Why a dead key cannot be changed; undefined for a live one. */
  dead: string | undefined;
  onRename: () => void;
  onRotate: () => void;
  onRevoke: (reason?: RevocationReason) => void;
}

const REASONS = REVOCATION_REASONS.map((id) => ({
  id,
  label: `${REVOCATION_REASON_LABELS[id]}${id === "exposed" ? ": never restored" : ""}`,
}));

/** The key's name and state, and what is done to it most. */
export function KeyHeader({ credential, step, dead, onRename, onRotate, onRevoke }: KeyHeaderProps) {
  const renameRefusal = useRefusal("rename keys");
  const rotateRefusal = useRefusal("rotate keys");
  const revokeRefusal = useRefusal("revoke keys");
  const now = useNow();
  const isRotating = credential.status === "rotating";
  return (
    <PageHeader
      title={credential.name}
      besideTitle={
        <Button
          look="quiet"
          size="icon"
          aria-label="Rename"
          onPress={onRename}
          disabledReason={renameRefusal}
          hint="Rename"
        >
          <Pencil aria-hidden="true" />
        </Button>
      }
      actions={
        <div className="flex flex-col gap-2 sm:items-end">
          <div className="flex flex-wrap gap-2">
            <Button
              onPress={onRotate}
              disabledReason={rotateRefusal ?? dead ?? (isRotating ? "A rotation is under way" : undefined)}
            >
              <RefreshCw aria-hidden="true" />
              Rotate
            </Button>
            <Button
              look="danger"
              onPress={() => onRevoke()}
              isPending={step?.step === "revoking"}
              pendingLabel="Revoking…"
              disabledReason={revokeRefusal ?? dead}
            >
              Revoke
            </Button>
            <MenuButton
              label="Revoke as"
              choices={REASONS}
              onChoose={(reason) => onRevoke(REVOCATION_REASONS.find((known) => known === reason))}
              look="danger-quiet"
              disabledReason={revokeRefusal ?? dead}
            >
              Revoke as
              <ChevronDown aria-hidden="true" />
            </MenuButton>
          </div>
          {dead === undefined ? <BlastRadius credential={credential} /> : null}
        </div>
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <StatusBadge signs={credentialSigns(credential, now)} />
        <KeyHint last4={credential.last4} />
        <span>{ENVIRONMENT_LABELS[credential.environment]}</span>
        <span>{formatPermissions(credential.permissions)}</span>
        <span className="inline-flex min-w-0 items-center font-mono text-sm max-sm:hidden">
          <span className="truncate">{credential.id}</span>
          <CopyButton text={credential.id} what="key id" />
        </span>
      </div>
    </PageHeader>
  );
}
