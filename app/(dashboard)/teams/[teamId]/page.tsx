import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, prefetch } from "@/app/(dashboard)/reads";
import { credentialActions } from "@/app/(dashboard)/page-actions";
import { inactiveCountQuery, keyListQuery, loadKeyListState } from "@/components/credentials/key-list-state";
import { ScopeKeys } from "@/components/credentials/scope-keys";
import { TeamScreen } from "@/components/organizations/team-screen";
import { credentialsQuery, teamQuery } from "@/lib/queries";
import { keyServiceFor } from "@/lib/web/key-service";
import { requireSession } from "@/lib/web/session";

type Props = PageProps<"/teams/[teamId]">;

const readTeam = cache(async (teamId: string) => {
  const session = await requireSession();
  const client = await keyServiceFor(session);
  const team = await orNotFound(client("GET /teams/{teamId}", { params: { teamId } }));
  return { session, client, team };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { displayName, organizationName } = (await readTeam((await params).teamId)).team.data;
  return { title: `${displayName}, ${organizationName}` };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const { session, client, team } = await readTeam((await params).teamId);
  const { id, displayName, organizationId, organizationName } = team.data;
  const state = await loadKeyListState(searchParams);
  const scope = { teamId: id };
  const queryClient = new QueryClient();
  queryClient.setQueryData(teamQuery(client, id).queryKey, team);
  await prefetch(
    queryClient.query(credentialsQuery(client, keyListQuery(state, scope))),
    queryClient.query(credentialsQuery(client, inactiveCountQuery(state, scope))),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <TeamScreen teamId={id}>
        <ScopeKeys
          actions={credentialActions}
          role={session.role}
          scope={{
            organization: { id: organizationId, name: organizationName },
            team: { id, name: displayName },
          }}
        />
      </TeamScreen>
    </HydrationBoundary>
  );
}
