import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, prefetch } from "@/app/(dashboard)/reads";
import { credentialActions, organizationActions } from "@/app/(dashboard)/page-actions";
import { inactiveCountQuery, keyListQuery, loadKeyListState } from "@/components/credentials/key-list-state";
import { ScopeKeys } from "@/components/credentials/scope-keys";
import { OrganizationScreen } from "@/components/organizations/organization-screen";
import { teamListQuery } from "@/components/organizations/team-list";
import { credentialsQuery, organizationQuery, teamsQuery } from "@/lib/queries";
import { keyServiceFor } from "@/lib/web/key-service";
import { requireSession } from "@/lib/web/session";

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
  await prefetch(
    queryClient.query(teamsQuery(client, id, teamListQuery)),
    queryClient.query(credentialsQuery(client, keyListQuery(state, scope))),
    queryClient.query(credentialsQuery(client, inactiveCountQuery(state, scope))),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OrganizationScreen organizationId={id} actions={organizationActions} role={session.role}>
        <ScopeKeys actions={credentialActions} role={session.role} scope={{ organization: { id, name } }} />
      </OrganizationScreen>
    </HydrationBoundary>
  );
}
