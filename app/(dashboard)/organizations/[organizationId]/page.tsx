import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, orNull, prefetch } from "@/app/(dashboard)/reads";
import { credentialActions, organizationActions } from "@/app/(dashboard)/page-actions";
import { AuditTrail } from "@/components/audit/audit-trail";
import { auditTrailQuery } from "@/components/audit/audit-trail-query";
import { CredentialActionsProvider } from "@/components/credentials/credential-actions";
import { IssueButton } from "@/components/credentials/issue-button";
import { inactiveCountQuery, keyListQuery, loadKeyListState } from "@/components/credentials/key-list-state";
import { ScopeKeys } from "@/components/credentials/scope-keys";
import { OrganizationScreen } from "@/components/organizations/organization-screen";
import { teamListQuery } from "@/components/organizations/team-list";
import { UsageByDay } from "@/components/usage/usage-by-day";
import { ReadAhead } from "@/components/shell/read-ahead";
import { auditQuery, credentialsQuery, organizationQuery, teamsQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

const USAGE_DAYS = 90;

type Props = PageProps<"/organizations/[organizationId]">;

const readOrganization = cache(async (organizationId: string) => {
  const { client } = await currentKeyService();
  return orNotFound(client("GET /organizations/{organizationId}", { params: { organizationId } }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readOrganization((await params).organizationId)).data.displayName };
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const scope = { organizationId: (await params).organizationId };
  const { session, client } = await currentKeyService();
  const state = await loadKeyListState(searchParams);
  const queryClient = new QueryClient();
  const [organization, usage] = await Promise.all([
    readOrganization(scope.organizationId),
    orNull(
      client("GET /organizations/{organizationId}/usage", {
        params: scope,
        query: { days: String(USAGE_DAYS) },
      }),
    ),
    prefetch(
      queryClient.query(auditQuery(client, auditTrailQuery(scope))),
      queryClient.query(teamsQuery(client, scope.organizationId, teamListQuery)),
      queryClient.query(credentialsQuery(client, keyListQuery(state, scope))),
      queryClient.query(credentialsQuery(client, inactiveCountQuery(state, scope))),
    ),
  ]);
  const { id, displayName: name, teamCount } = organization.data;
  queryClient.setQueryData(organizationQuery(client, id).queryKey, organization);
  const keyScope = { organization: { id, name }, hasTeams: teamCount > 0 };
  return (
    <ReadAhead queryClient={queryClient}>
      <CredentialActionsProvider actions={credentialActions} role={session.role}>
        <OrganizationScreen
          organizationId={id}
          actions={organizationActions}
          role={session.role}
          issue={<IssueButton look="primary" scope={keyScope} />}
          keys={<ScopeKeys scope={keyScope} />}
          usage={<UsageByDay of={scope} days={USAGE_DAYS} usage={usage} />}
          audit={<AuditTrail scope={scope} />}
        />
      </CredentialActionsProvider>
    </ReadAhead>
  );
}
