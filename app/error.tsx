"use client";

import { PageFailure } from "@/components/ui/page-failure";

export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-16">
      <PageFailure error={error} onRetry={retry} />
    </main>
  );
}
