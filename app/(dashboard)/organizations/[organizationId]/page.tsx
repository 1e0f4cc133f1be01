import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, orNull, prefetch } from "@/app/(dashboard)/reads";
import { credentialActions, organizationActions } from "@/app/(dashboard)/page-actions";
import { AuditTrail } from "@/components/audit/audit-trail";
import { auditTrailQuery } from "@/components/audit/audit-trail-query";
import { inactiveCountQuery, keyListQuery, loadKeyListState } from "@/components/credentials/key-list-state";
import { ScopeKeys } from "@/components/credentials/scope-keys";
import { OrganizationScreen } from "@/components/organizations/organization-screen";
import { teamListQuery } from "@/components/organizations/team-list";
import { UsageByDay } from "@/components/usage/usage-by-day";
import { auditQuery, credentialsQuery, organizationQuery, teamsQuery } from "@/lib/queries";
import { keyServiceFor } from "@/lib/web/key-service";
import { requireSession } from "@/lib/web/session";

const USAGE_DAYS = 90;

type Props = PageProps<"/organizations/[organizationId]">;

const readOrganization = cache(async (organizationId: string) => {
  const session = await requireSession();
  const client = await keyServiceFor(session);
  const organization = await orNotFound(
    client("GET /organizations/{organizationId}", { params: { organizationId } }),
  );
  return { session, client, organization };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { organization } = await readOrganization((await params).organizationId);
  return { title: organization.data.displayName };
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const { organizationId } = await params;
  const { session, client, organization } = await readOrganization(organizationId);
  const { id, displayName: name } = organization.data;
  const state = await loadKeyListState(searchParams);
  const scope = { organizationId: id };
  const queryClient = new QueryClient();
  queryClient.setQueryData(organizationQuery(client, id).queryKey, organization);
  const [usage] = await Promise.all([
    orNull(
      client("GET /organizations/{organizationId}/usage", {
        params: { organizationId: id },
        query: { days: String(USAGE_DAYS) },
      }),
    ),
    prefetch(
      queryClient.query(auditQuery(client, auditTrailQuery(scope))),
      queryClient.query(teamsQuery(client, id, teamListQuery)),
      queryClient.query(credentialsQuery(client, keyListQuery(state, scope))),
      queryClient.query(credentialsQuery(client, inactiveCountQuery(state, scope))),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OrganizationScreen
        organizationId={id}
        actions={organizationActions}
        role={session.role}
        keys={
          <ScopeKeys actions={credentialActions} role={session.role} scope={{ organization: { id, name } }} />
        }
        usage={<UsageByDay of={scope} days={USAGE_DAYS} usage={usage} />}
        audit={<AuditTrail scope={scope} />}
      />
    </HydrationBoundary>
  );
}
