"use client";

import { useQuery } from "@tanstack/react-query";
import { browserClient } from "@/lib/browser-client";
import type { Organization, Team } from "@/lib/key-service/contract/organizations";
import { MOST_TRENDS } from "@/lib/key-service/contract/vocabulary";
import { scopeTrendsQuery } from "@/lib/queries";

export type Trends = ReadonlyMap<string, readonly number[]>;

/** How the requests of those in sight went, day by day, once that has been read; by the id of who was used at all. */
export function useScopeTrends(scopes: readonly (Organization | Team)[]): Trends | undefined {
  const used = scopes.filter(({ requests30d }) => requests30d > 0).slice(0, MOST_TRENDS);
  return useQuery(scopeTrendsQuery(browserClient, used.map(({ id }) => id).toSorted())).data;
}
