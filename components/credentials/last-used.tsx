"use client";

import { useNow } from "@/components/ui/clock";
import { Time } from "@/components/ui/time";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { formatAge, formatDay } from "@/lib/format";
import { isNeverUsed } from "./credential-signs";

type Used = Pick<Credential, "lastUsedAt" | "createdAt" | "recordedSince">;

/** When a key was last used; "never" only where no use can have gone unrecorded. */
export function LastUsed({ credential, isShort = false }: { credential: Used; isShort?: boolean }) {
  const now = useNow();
  if (credential.lastUsedAt !== null) return <Time timestamp={credential.lastUsedAt} />;
  if (isNeverUsed(credential)) return <span className="text-ink-soft">Never</span>;
  const since = formatDay(credential.recordedSince);
  return (
    <span className="text-ink-soft" title={isShort ? `No use since recording began on ${since}` : undefined}>
      {isShort
        ? `Not in ${formatAge(credential.recordedSince, now)}`
        : `Not since recording began on ${since}`}
    </span>
  );
}
