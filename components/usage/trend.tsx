"use client";

import { createContext, use } from "react";
import { Sparkline } from "@/components/ui/sparkline";
import type { Trends } from "@/lib/queries";

/** The trends of what a table lists, undefined until they have been read: they reach each trend without the rows being drawn again. */
export const TrendsRead = createContext<Trends | undefined>(undefined);

/** How the number that it stands below went, day by day. */
export function Trend({ id }: { id: string }) {
  return <Sparkline values={use(TrendsRead)?.get(id) ?? []} />;
}
