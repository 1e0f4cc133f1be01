import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { prefetch } from "@/app/(dashboard)/reads";
import { auditListQuery, loadAuditListState } from "@/components/audit/audit-list-state";
import { AuditScreen } from "@/components/audit/audit-screen";
import { ReadAhead } from "@/components/shell/read-ahead";
import { auditHeadQuery, auditQuery, credentialQuery, organizationQuery, teamQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const { client } = await currentKeyService();
  const state = await loadAuditListState(searchParams);
  const { organizationId, teamId, credentialId } = state;
  const queryClient = new QueryClient();
  await prefetch(
    queryClient.query(auditQuery(client, auditListQuery(state))),
    queryClient.query(auditHeadQuery(client)),
    ...(organizationId === null ? [] : [queryClient.query(organizationQuery(client, organizationId))]),
    ...(teamId === null ? [] : [queryClient.query(teamQuery(client, teamId))]),
    ...(credentialId === null ? [] : [queryClient.query(credentialQuery(client, credentialId))]),
  );
  return (
    <ReadAhead queryClient={queryClient}>
      <AuditScreen />
    </ReadAhead>
  );
}
