"use client";

import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { useNow } from "@/components/ui/clock";
import { KeyHint } from "@/components/ui/key-hint";
import { StatusShape } from "@/components/ui/status-shape";
import { Time } from "@/components/ui/time";
import type { CredentialDetail, Secret } from "@/lib/key-service/contract/credentials";
import { formatCount } from "@/lib/format";
import { LastUsed } from "./last-used";
import { RotationControls } from "./rotation-controls";

/** The secrets of a key, newest first. While two live, which of them is still used is what matters. */
export function SecretsPanel({ credential }: { credential: CredentialDetail }) {
  const { secrets, status } = credential;
  return (
    <Section
      title="Secrets"
      actions={status === "rotating" ? <RotationControls credential={credential} /> : null}
    >
      {status === "rotating" ? <RotationSummary credential={credential} /> : null}
      <ol className="border-t border-line">
        {secrets.map((secret, index) => (
          <li key={secret.version} className="border-b border-line py-3">
            <SecretLine credential={credential} secret={secret} isCurrent={index === 0} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function RotationSummary({ credential }: { credential: CredentialDetail }) {
  const [current, old] = credential.secrets;
  if (current === undefined || old === undefined) return null;
  const isOldQuiet = old.requests24h === 0;
  return (
    <p className="pb-3 text-ink-soft">
      {isOldQuiet
        ? current.requests24h > 0
          ? "In the last 24 h only the new secret was used. The old one can end."
          : "Neither secret was used in the last 24 h."
        : `${formatCount(old.requests24h)} of ${formatCount(old.requests24h + current.requests24h)} requests in 24 h still came with the old secret.`}
    </p>
  );
}

function SecretLine({
  credential,
  secret,
  isCurrent,
}: {
  credential: CredentialDetail;
  secret: Secret;
  isCurrent: boolean;
}) {
  const now = useNow();
  const hasEnded =
    credential.status === "revoked" ||
    credential.status === "expired" ||
    (secret.endsAt !== null && Date.parse(secret.endsAt) <= now);
  const used = {
    lastUsedAt: secret.lastUsedAt,
    createdAt: secret.createdAt,
    recordedSince: credential.recordedSince,
  };
  return (
    <div
      className={`grid grid-cols-2 gap-x-6 gap-y-1 md:grid-cols-[minmax(10rem,1.4fr)_1fr_1fr_auto] ${hasEnded ? "text-ink-soft" : ""}`}
    >
      <div className="max-md:col-span-2">
        <p className="flex items-center gap-2">
          <span className={hasEnded ? "" : isCurrent ? "text-ok" : "text-accent"}>
            <StatusShape shape={hasEnded ? "dotted" : isCurrent ? "full" : "half"} />
          </span>
          <KeyHint last4={secret.last4} />
          <span className="text-sm text-ink-soft">version {secret.version}</span>
        </p>
        <p className="pl-5 text-sm text-ink-soft">{standing(secret, isCurrent, hasEnded)}</p>
      </div>
      <Detail label="Made">
        <Time timestamp={secret.createdAt} />
      </Detail>
      <Detail label="Last used">
        <LastUsed credential={used} isShort />
      </Detail>
      <Detail label="24 h" isNumeric>
        {formatCount(secret.requests24h)}
      </Detail>
    </div>
  );
}

function standing(secret: Secret, isCurrent: boolean, hasEnded: boolean) {
  if (secret.endsAt === null) return isCurrent ? (hasEnded ? "No longer works" : "Current") : "Works";
  return (
    <>
      {hasEnded ? "Ended " : isCurrent ? "Current, ends " : "Old, ends "}
      <Time timestamp={secret.endsAt} />
    </>
  );
}

function Detail({
  label,
  isNumeric = false,
  children,
}: {
  label: string;
  isNumeric?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={isNumeric ? "md:min-w-16 md:text-right" : ""}>
      <p className="text-sm text-ink-soft">{label}</p>
      <div>{children}</div>
    </div>
  );
}
