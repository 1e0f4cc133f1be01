"use client";

import { PageFailure } from "@/components/ui/page-failure";
import { PageFrame } from "@/components/ui/page-frame";
import { routes } from "@/lib/routes";

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]}>
      <PageFailure error={error} onRetry={retry} />
    </PageFrame>
  );
}
