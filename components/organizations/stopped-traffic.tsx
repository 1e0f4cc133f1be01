"use client";

import { useQuery } from "@tanstack/react-query";
import { browserClient } from "@/lib/browser-client";
import { formatCount, formatQuantity } from "@/lib/format";
import { usageQuery } from "@/lib/queries";
import { scopeOf } from "./owner";
import type { Owner } from "./owner";

/** What would be stopped: how many keys, and how much they are used. */
export function StoppedTraffic({ owner }: { owner: Owner }) {
  const usage = useQuery(usageQuery(browserClient, scopeOf(owner), 7));
  const days = usage.data?.days.map(({ reads, writes }) => reads + writes);
  return (
    <dl className="grid grid-cols-3 gap-x-4 rounded-md bg-sunken px-4 py-3">
      <Figure label="Live keys" value={formatCount(owner.liveKeyCount)} />
      <Figure label="Today and yesterday" value={days && formatQuantity(sum(days.slice(-2)), "request")} />
      <Figure label="In 7 days" value={days && formatQuantity(sum(days), "request")} />
      {usage.error === null ? null : (
        <div className="col-span-3 pt-1 text-sm text-ink-soft">
          <dt className="inline">How much they are used could not be read. </dt>
          <dd className="inline">
            It may be more than nothing: {formatQuantity(owner.liveKeyCount, "key")} would stop.
          </dd>
        </div>
      )}
    </dl>
  );
}

function Figure({ label, value }: { label: string; value: string | undefined }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="text-lg font-medium">{value ?? "…"}</dd>
    </div>
  );
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
