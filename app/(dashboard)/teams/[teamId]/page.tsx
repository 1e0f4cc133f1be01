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
import { TeamScreen } from "@/components/organizations/team-screen";
import { UsageByDay } from "@/components/usage/usage-by-day";
import { ReadAhead } from "@/components/shell/read-ahead";
import { auditQuery, credentialsQuery, teamQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

const USAGE_DAYS = 90;

type Props = PageProps<"/teams/[teamId]">;

const readTeam = cache(async (teamId: string) => {
  const { client } = await currentKeyService();
  return orNotFound(client("GET /teams/{teamId}", { params: { teamId } }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { displayName, organizationName } = (await readTeam((await params).teamId)).data;
  return { title: `${displayName}, ${organizationName}` };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const scope = { teamId: (await params).teamId };
  const { session, client } = await currentKeyService();
  const state = await loadKeyListState(searchParams);
  const queryClient = new QueryClient();
  const [team, usage] = await Promise.all([
    readTeam(scope.teamId),
    orNull(client("GET /teams/{teamId}/usage", { params: scope, query: { days: String(USAGE_DAYS) } })),
    prefetch(
      queryClient.query(auditQuery(client, auditTrailQuery(scope))),
      queryClient.query(credentialsQuery(client, keyListQuery(state, scope))),
      queryClient.query(credentialsQuery(client, inactiveCountQuery(state, scope))),
    ),
  ]);
  const { id, displayName, organizationId, organizationName } = team.data;
  queryClient.setQueryData(teamQuery(client, id).queryKey, team);
  const keyScope = {
    organization: { id: organizationId, name: organizationName },
    team: { id, name: displayName },
  };
  return (
    <ReadAhead queryClient={queryClient}>
      <CredentialActionsProvider actions={credentialActions} role={session.role}>
        <TeamScreen
          teamId={id}
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
