"use client";

import type { ReactNode } from "react";
import { useNow } from "@/components/ui/clock";
import { KeyHint } from "@/components/ui/key-hint";
import { StatusShape } from "@/components/ui/status-shape";
import { Time } from "@/components/ui/time";
import { formatCount } from "@/lib/format";
import type { CredentialDetail, Secret } from "@/lib/key-service/contract/credentials";
import { LastUsed } from "./last-used";

interface SecretLineProps {
  credential: CredentialDetail;
  secret: Secret;
  isCurrent: boolean;
}

/** One secret of a key: whether it still works, and whether somebody still uses it. */
export function SecretLine({ credential, secret, isCurrent }: SecretLineProps) {
  const now = useNow();
  // The service knows before this page's clock does, which moves on every few seconds.
  const isReplaced = !isCurrent && credential.status === "active";
  const hasEnded = secret.endsAt !== null && (isReplaced || Date.parse(secret.endsAt) <= now);
  const isDead = hasEnded || credential.status === "revoked" || credential.status === "expired";
  const used = { ...secret, recordedSince: credential.recordedSince };
  return (
    <div
      className={`grid grid-cols-3 gap-x-6 gap-y-1 md:grid-cols-[minmax(10rem,1.4fr)_1fr_1fr_auto] ${isDead ? "text-ink-soft" : ""}`}
    >
      <div className="max-md:col-span-3">
        <p className="flex items-center gap-2">
          <span className={isDead ? "" : isCurrent ? "text-ok" : "text-accent"}>
            <StatusShape shape={isDead ? "dotted" : isCurrent ? "full" : "half"} />
          </span>
          <KeyHint last4={secret.last4} />
          <span className="text-sm text-ink-soft">version {secret.version}</span>
        </p>
        <p className="pl-5 text-sm text-ink-soft">
          {hasEnded ? "Ended" : isDead ? "No longer works" : isCurrent ? "Current" : "Old, ends"}
          {secret.endsAt === null || (isDead && !hasEnded) ? null : (
            <>
              {isCurrent && !hasEnded ? ", ends " : " "}
              <Time timestamp={secret.endsAt} />
            </>
          )}
        </p>
      </div>
      <Detail label="Made">
        <Time timestamp={secret.createdAt} />
      </Detail>
      <Detail label="Last used">
        <LastUsed credential={used} isShort />
      </Detail>
      <Detail label="Requests, 24 h" isNumeric>
        {formatCount(secret.requests24h)}
      </Detail>
    </div>
  );
}

interface DetailProps {
  label: string;
  isNumeric?: boolean;
  children: ReactNode;
}

function Detail({ label, isNumeric = false, children }: DetailProps) {
  return (
    <div className={isNumeric ? "md:text-right" : ""}>
      <p className="text-sm text-ink-soft">{label}</p>
      <div>{children}</div>
    </div>
  );
}
