"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { ReadFailure } from "@/components/ui/read-failure";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import { LIST_REFRESH_MS, usageFingerprintQuery } from "@/lib/queries";
import type { UsageOf } from "@/lib/queries";

interface UsageRefreshProps {
  of: UsageOf;
  days: number;
  /** The fingerprint of what the page shows; undefined when it shows nothing yet. */
  shown: string | undefined;
  /** Nothing was requested yet: somebody may be waiting for the first request. */
  isEmpty: boolean;
}

/**
 * Has the page drawn again once there is something new to draw, while the tab is visible. The small read beforehand
 * also finds out that a session has ended, which must not take an open page away.
 */
export function UsageRefresh({ of, days, shown, isEmpty }: UsageRefreshProps) {
  const router = useRouter();
  const query = useQuery({
    ...usageFingerprintQuery(browserClient, of, days),
    ...(shown === undefined ? {} : { initialData: shown }),
    ...(isEmpty && { refetchInterval: LIST_REFRESH_MS }),
  });
  const { data, dataUpdatedAt } = query;
  // What is drawn may be newer than what was read here: each reading asks for one drawing at most.
  const handled = useRef(0);
  useEffect(() => {
    if (data === undefined || data === shown || handled.current === dataUpdatedAt) return;
    handled.current = dataUpdatedAt;
    router.refresh();
  }, [data, dataUpdatedAt, shown, router]);
  if (shown !== undefined || isSessionEnded(query.error)) return null;
  return <ReadFailure what="The requests by day" query={query} />;
}
