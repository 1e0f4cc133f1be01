import { dehydrate, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ReadAheadBoundary } from "./read-ahead-boundary";

interface ReadAheadProps {
  /** Holds what the page has read of the key management service. */
  queryClient: QueryClient;
  children: ReactNode;
}

/**
 * Hands what a page has read to the queries of the browser. As one text: React would look at each value of it by itself,
 * on the server and again in the browser, which for lists takes longer than drawing them.
 */
export const ReadAhead = ({ queryClient, children }: ReadAheadProps) => (
  <ReadAheadBoundary state={JSON.stringify(dehydrate(queryClient))}>{children}</ReadAheadBoundary>
);
