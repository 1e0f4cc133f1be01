"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";

/** @param state what `dehydrate` gives, as JSON */
export function ReadAheadBoundary({ state, children }: { state: string; children: ReactNode }) {
  const read = useMemo((): unknown => JSON.parse(state), [state]);
  return <HydrationBoundary state={isDehydrated(read) ? read : null}>{children}</HydrationBoundary>;
}

const isDehydrated = (value: unknown): value is DehydratedState =>
  typeof value === "object" && value !== null && "queries" in value && "mutations" in value;
