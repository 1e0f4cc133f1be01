"use client";

import { useNow } from "@/components/ui/clock";
import { StatusShape } from "@/components/ui/status-shape";
import type { Shape } from "@/components/ui/status-shape";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { isLiveStatus } from "@/lib/key-service/contract/vocabulary";
import { formatDay } from "@/lib/format";
import { lifeMarks } from "./life-marks";

/** A key's life as one line: issued, rotated, now, expiry. What it says stands in words below it too. */
export function Lifeline({ credential }: { credential: CredentialDetail }) {
  const { lived, rotated, overlapEnd, revoked, expiry } = lifeMarks(credential, useNow());
  const { status, createdAt, expiresAt } = credential;
  const isLive = isLiveStatus(status);
  return (
    <div aria-hidden="true" className="px-1.5 pb-3 select-none">
      <div className="relative h-6">
        <div
          className={`absolute inset-x-0 top-[11px] border-t-2 border-dotted ${expiry === null ? "border-line" : "border-line-control"}`}
        />
        <div
          className={`absolute top-[10px] left-0 h-1 rounded-full ${isLive ? "bg-accent" : "bg-line-control"}`}
          style={{ width: `${lived}%` }}
        />
        {overlapEnd === null || rotated === null ? null : (
          <div
            className="absolute top-[18px] h-1 rounded-full bg-accent/45"
            style={{ left: `${rotated}%`, width: `${Math.max(overlapEnd - rotated, 0.5)}%` }}
          />
        )}
        <Mark at={0} shape="full" className={isLive ? "text-accent" : "text-line-control"} />
        {rotated === null ? null : (
          <Mark at={rotated} shape="half" className={isLive ? "text-accent" : "text-line-control"} />
        )}
        {isLive ? (
          <div className="absolute top-1 h-4 w-0.5 -translate-x-1/2 bg-ink" style={{ left: `${lived}%` }} />
        ) : null}
        {revoked === null ? null : <Mark at={revoked} shape="cross" className="text-danger" />}
        {expiry === null ? null : <Mark at={expiry} shape="dotted" className="text-ink-soft" />}
      </div>
      <div className="-mx-1.5 flex justify-between text-xs text-ink-soft">
        <span>{formatDay(createdAt)}</span>
        <span>{expiresAt === null ? "no expiry" : formatDay(expiresAt)}</span>
      </div>
    </div>
  );
}

function Mark({ at, shape, className }: { at: number; shape: Shape; className: string }) {
  return (
    <span
      className={`absolute top-1.5 -translate-x-1/2 rounded-full bg-surface ${className}`}
      style={{ left: `${at}%` }}
    >
      <StatusShape shape={shape} />
    </span>
  );
}
