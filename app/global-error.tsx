"use client";

import { PageFailure } from "@/components/ui/page-failure";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Stands in for the root layout when that fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body className="font-sans">
        <title>Error · Eucalyptus</title>
        <main className="mx-auto max-w-2xl px-4 py-16">
          <PageFailure error={error} onRetry={retry} />
        </main>
      </body>
    </html>
  );
}
