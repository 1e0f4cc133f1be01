import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { prefetch } from "@/app/(dashboard)/reads";
import { AuditTrail } from "@/components/audit/audit-trail";
import { auditTrailQuery } from "@/components/audit/audit-trail-query";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { auditQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { keyServiceFor } from "@/lib/web/key-service";
import { requireSession } from "@/lib/web/session";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage() {
  const session = await requireSession();
  const client = await keyServiceFor(session);
  const queryClient = new QueryClient();
  await prefetch(queryClient.query(auditQuery(client, auditTrailQuery({}))));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageFrame crumbs={[{ label: "Audit", href: routes.audit() }]} isWide>
        <PageHeader title="Audit" />
        <AuditTrail scope={{}} />
      </PageFrame>
    </HydrationBoundary>
  );
}
