"use client";

import { QueryCache, QueryClient, QueryClientProvider, onlineManager } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState } from "react";
import type { ReactNode } from "react";
import { reportEndedSession } from "@/components/ui/ended-session";
import { isSessionEnded } from "@/lib/browser-client";
import { queryDefaults } from "@/lib/queries";

function createQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (!isSessionEnded(error)) return;
        // Every further read would be refused as well, so none is made until the next sign-in loads the page anew.
        onlineManager.setOnline(false);
        reportEndedSession();
      },
    }),
    defaultOptions: { queries: queryDefaults },
  });
}

/** Keeps what was read, and the parts of the address that are state. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <NuqsAdapter>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NuqsAdapter>
  );
}
