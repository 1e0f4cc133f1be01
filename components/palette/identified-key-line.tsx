"use client";

import Link from "next/link";
import { KeyHint } from "@/components/ui/key-hint";
import { type Sign, StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { IdentifiedKey } from "@/lib/key-service/contract/identification";
import {
  BLOCK_LABELS,
  ENVIRONMENT_LABELS,
  isLiveStatus,
  type Role,
} from "@/lib/key-service/contract/vocabulary";
import { formatQuantity } from "@/lib/format";
import { routes } from "@/lib/routes";
import { FoundKeyActions } from "./found-key-actions";
import type { PaletteRevocations, PaletteStep } from "./use-palette-revocations";

interface IdentifiedKeyLineProps {
  identified: IdentifiedKey;
  role: Role;
  revocations: PaletteRevocations;
  onClose: (then?: () => void) => void;
}

/** One key that was found: whose it is, whether it is live, and Revoke. */
export function IdentifiedKeyLine({ identified, role, revocations, onClose }: IdentifiedKeyLineProps) {
  const { credential, last4 } = identified;
  if (credential === null)
    return (
      <li className="py-3">
        <p className="flex items-center gap-3 font-medium">
          Nobody here has this key <KeyHint last4={last4} />
        </p>
        <p className="text-ink-soft">Requests with it are refused. There is nothing to revoke.</p>
      </li>
    );
  const step = revocations.stepOf(credential.id);
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={routes.key(credential.id)}
          onClick={() => onClose()}
          className="rounded-sm font-medium underline decoration-line-control underline-offset-4 hover:decoration-current"
        >
          {credential.name}
        </Link>
        <KeyHint last4={last4} />
        <StatusBadge signs={[signOf(identified, credential, step)]} />
      </div>
      <p className="text-ink-soft">
        <Link
          href={routes.organization(credential.organizationId)}
          onClick={() => onClose()}
          className="rounded-sm underline decoration-line-control underline-offset-4 hover:decoration-current"
        >
          {credential.organizationName}
        </Link>
        {" · "}
        {credential.teamName ?? "whole organization"} · {ENVIRONMENT_LABELS[credential.environment]} ·{" "}
        {credential.lastUsedAt === null ? (
          "no use recorded"
        ) : (
          <>
            used <Time timestamp={credential.lastUsedAt} />,{" "}
            {formatQuantity(credential.requests30d, "request")} in 30 days
          </>
        )}
      </p>
      <FoundKeyActions
        credential={credential}
        endedAt={endedBefore(identified, credential)}
        isLiveElsewhere={!identified.isGood && isLive(credential)}
        role={role}
        step={step}
        revocations={revocations}
      />
    </li>
  );
}

const isLive = ({ status, blockedBy }: Credential) => isLiveStatus(status) && blockedBy === null;

/** When a secret ended by itself though its key lived on; null where the key's own end is what counts. */
function endedBefore({ isGood, endsAt }: IdentifiedKey, { refusedSince }: Credential): string | null {
  if (isGood || endsAt === null) return null;
  return refusedSince === null || endsAt < refusedSince ? endsAt : null;
}

function signOf(identified: IdentifiedKey, credential: Credential, step?: PaletteStep): Sign {
  if (step?.step === "revoked" || step?.step === "restoring")
    return { label: "Revoked", shape: "cross", tone: "danger" };
  if (step?.step !== "restored") {
    if (credential.status === "revoked") return { label: "Revoked", shape: "cross", tone: "danger" };
    if (credential.status === "expired") return { label: "Expired", shape: "dotted", tone: "soft" };
    if (credential.blockedBy !== null)
      return { label: BLOCK_LABELS[credential.blockedBy], shape: "barred", tone: "danger" };
    if (endedBefore(identified, credential) !== null)
      return { label: "Old secret, ended", shape: "dotted", tone: "soft" };
  }
  return { label: "Live", shape: "full", tone: "ok" };
}
