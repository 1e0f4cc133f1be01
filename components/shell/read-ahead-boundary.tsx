"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";

/** @param state what `dehydrate` gives, as JSON */
export function ReadAheadBoundary({ state, children }: { state: string; children: ReactNode }) {
  const read = useMemo(() => readAhead(JSON.parse(state)), [state]);
  return <HydrationBoundary state={read}>{children}</HydrationBoundary>;
}

/** What the server has read; where its clock is ahead of this one, as read now: nothing done here is older than it. */
function readAhead(value: unknown): DehydratedState | null {
  if (!isDehydrated(value)) return null;
  const now = Date.now();
  for (const { state } of value.queries) state.dataUpdatedAt = Math.min(state.dataUpdatedAt, now);
  return value;
}

const isDehydrated = (value: unknown): value is DehydratedState =>
  typeof value === "object" && value !== null && "queries" in value && "mutations" in value;
