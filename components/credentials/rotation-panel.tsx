"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyHint } from "@/components/ui/key-hint";
import { Time } from "@/components/ui/time";
import { browserClient } from "@/lib/browser-client";
import { formatCount } from "@/lib/format";
import type { CredentialDetail, Secret } from "@/lib/key-service/contract/credentials";
import { callersQuery } from "@/lib/queries";
import { callersWith } from "./callers";
import { isUsedSince } from "./overlap";

const SHOWN_CALLERS = 3;

/** While two secrets live: which is used how much, and who still comes with the old one. */
export function RotationPanel({ credential }: { credential: CredentialDetail }) {
  const [current, old] = credential.secrets;
  if (current === undefined || old === undefined) return null;
  return (
    <div className="flex flex-col gap-3 pb-4">
      <p className="text-ink-soft">{summaryOf(current, old)}</p>
      <Share current={current} old={old} />
      <OldCallers credentialId={credential.id} old={old} since={current.createdAt} />
    </div>
  );
}

function summaryOf(current: Secret, old: Secret): string {
  const total = old.requests24h + current.requests24h;
  if (total === 0) return "Neither secret was used in the last 24 h.";
  if (old.requests24h === 0) return "In the last 24 h only the new secret was used. The old one can end.";
  const share = `${formatCount(old.requests24h)} of ${formatCount(total)} requests in 24 h`;
  return isUsedSince(old, current.createdAt)
    ? `${share} came with the old secret, some of them since the rotation.`
    : `No request came with the old secret since the rotation. ${share} did before.`;
}

function Share({ current, old }: { current: Secret; old: Secret }) {
  const total = old.requests24h + current.requests24h;
  if (total === 0) return null;
  const share = (current.requests24h / total) * 100;
  return (
    <div>
      <div aria-hidden="true" className="flex h-2 gap-0.5 overflow-hidden rounded-sm bg-line">
        <div className="bg-accent" style={{ width: `${share}%` }} />
        <div className="flex-1 bg-warn" />
      </div>
      <p className="flex flex-wrap justify-between gap-x-4 pt-1.5 text-sm">
        <span>
          New <KeyHint last4={current.last4} /> {formatCount(current.requests24h)} in 24 h
        </span>
        <span>
          Old <KeyHint last4={old.last4} /> {formatCount(old.requests24h)} in 24 h
        </span>
      </p>
    </div>
  );
}

/** @param props.since when the new secret was made: who came before had no other one */
function OldCallers({ credentialId, old, since }: { credentialId: string; old: Secret; since: string }) {
  const callers = useQuery(callersQuery(browserClient, credentialId)).data?.data;
  if (callers === undefined) return null;
  const still = callersWith(callers, old.version).filter(({ lastSeenAt }) => lastSeenAt >= since);
  if (still.length === 0)
    return (
      <p className="text-sm text-ink-soft">
        Nobody is known who came with the old secret since the rotation.
      </p>
    );
  return (
    <div>
      <h3 className="text-sm font-medium">Last callers with the old secret, since the rotation</h3>
      <ul aria-label="Last callers with the old secret">
        {still.slice(0, SHOWN_CALLERS).map(({ ip, userAgent, lastSeenAt }) => (
          <li key={`${ip} ${userAgent}`} className="flex items-baseline gap-3 py-1 text-sm">
            <span className="shrink-0 font-mono">{ip}</span>
            <span className="min-w-0 flex-1 truncate text-ink-soft" title={userAgent}>
              {userAgent}
            </span>
            <Time timestamp={lastSeenAt} />
          </li>
        ))}
      </ul>
      {still.length > SHOWN_CALLERS ? (
        <p className="text-sm text-ink-soft">
          and {formatCount(still.length - SHOWN_CALLERS)} more, below under Callers
        </p>
      ) : null}
    </div>
  );
}
