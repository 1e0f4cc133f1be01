"use client";

import { createContext, use } from "react";
import { Sparkline } from "./sparkline";

/**
 * How the number of each thing in a table went, day by day and by its id; undefined until that has been read. It reaches
 * the cells without the rows being drawn again.
 */
export const TrendsRead = createContext<ReadonlyMap<string, readonly number[]> | undefined>(undefined);

/** How the number that it stands below went, day by day. */
export function Trend({ id }: { id: string }) {
  return <Sparkline values={use(TrendsRead)?.get(id) ?? []} />;
}
