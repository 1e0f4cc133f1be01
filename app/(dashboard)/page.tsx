import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { prefetch } from "@/app/(dashboard)/reads";
import { AuditTrail } from "@/components/audit/audit-trail";
import { auditTrailQuery } from "@/components/audit/audit-trail-query";
import { OverviewScreen } from "@/components/overview/overview-screen";
import { UsageByDay } from "@/components/usage/usage-by-day";
import { ReadAhead } from "@/components/shell/read-ahead";
import { auditQuery, overviewQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

export const metadata: Metadata = { title: "Overview" };

/** What the service's overview covers. */
const USAGE_DAYS = 30;

export default async function HomePage() {
  const { client } = await currentKeyService();
  const queryClient = new QueryClient();
  const overview = overviewQuery(client);
  await prefetch(queryClient.query(overview), queryClient.query(auditQuery(client, auditTrailQuery({}))));
  const usage = queryClient.getQueryData(overview.queryKey)?.data.usage ?? null;
  return (
    <ReadAhead queryClient={queryClient}>
      <OverviewScreen
        usage={<UsageByDay of="everything" days={USAGE_DAYS} usage={usage} />}
        latestChanges={<AuditTrail scope={{}} title="Latest changes" />}
      />
    </ReadAhead>
  );
}
