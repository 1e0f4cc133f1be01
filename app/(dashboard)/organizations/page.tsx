import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { prefetch } from "@/app/(dashboard)/reads";
import { organizationActions } from "@/app/(dashboard)/page-actions";
import {
  loadOrganizationListState,
  organizationListQuery,
} from "@/components/organizations/organization-list-state";
import { OrganizationsScreen } from "@/components/organizations/organizations-screen";
import { ReadAhead } from "@/components/shell/read-ahead";
import { organizationsQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

export const metadata: Metadata = { title: "Organizations" };

export default async function OrganizationsPage({ searchParams }: PageProps<"/organizations">) {
  const { session, client } = await currentKeyService();
  const state = await loadOrganizationListState(searchParams);
  const queryClient = new QueryClient();
  await prefetch(queryClient.query(organizationsQuery(client, organizationListQuery(state))));
  return (
    <ReadAhead queryClient={queryClient}>
      <OrganizationsScreen actions={organizationActions} role={session.role} />
    </ReadAhead>
  );
}
