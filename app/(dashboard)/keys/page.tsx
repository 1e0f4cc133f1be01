import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { prefetch } from "@/app/(dashboard)/reads";
import { credentialActions } from "@/app/(dashboard)/page-actions";
import { inactiveCountQuery, keyListQuery, loadKeyListState } from "@/components/credentials/key-list-state";
import { KeysScreen } from "@/components/credentials/keys-screen";
import { ReadAhead } from "@/components/shell/read-ahead";
import { credentialsQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

export const metadata: Metadata = { title: "Keys" };

export default async function KeysPage({ searchParams }: PageProps<"/keys">) {
  const { session, client } = await currentKeyService();
  const state = await loadKeyListState(searchParams);
  const queryClient = new QueryClient();
  await prefetch(
    queryClient.query(credentialsQuery(client, keyListQuery(state, {}))),
    queryClient.query(credentialsQuery(client, inactiveCountQuery(state, {}))),
  );
  return (
    <ReadAhead queryClient={queryClient}>
      <KeysScreen actions={credentialActions} role={session.role} />
    </ReadAhead>
  );
}
