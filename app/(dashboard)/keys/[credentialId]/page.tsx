import { HydrationBoundary, QueryClient, dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, orNull } from "@/app/(dashboard)/reads";
import { credentialActions } from "@/app/(dashboard)/page-actions";
import { KeyScreen } from "@/components/credentials/key-screen";
import { UsageByDay } from "@/components/usage/usage-by-day";
import { credentialQuery } from "@/lib/queries";
import { keyServiceFor } from "@/lib/web/key-service";
import { requireSession } from "@/lib/web/session";

const USAGE_DAYS = 90;

type Props = PageProps<"/keys/[credentialId]">;

const readKey = cache(async (credentialId: string) => {
  const session = await requireSession();
  const client = await keyServiceFor(session);
  const credential = await orNotFound(
    client("GET /credentials/{credentialId}", { params: { credentialId } }),
  );
  return { session, client, credential };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { credential } = await readKey((await params).credentialId);
  return { title: credential.data.name };
}

export default async function KeyPage({ params }: Props) {
  const { session, client, credential } = await readKey((await params).credentialId);
  const { id } = credential.data;
  const queryClient = new QueryClient();
  queryClient.setQueryData(credentialQuery(client, id).queryKey, credential);
  const usage = await orNull(
    client("GET /credentials/{credentialId}/usage", {
      params: { credentialId: id },
      query: { days: String(USAGE_DAYS) },
    }),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <KeyScreen
        credentialId={id}
        actions={credentialActions}
        role={session.role}
        usage={<UsageByDay of={{ credentialId: id }} days={USAGE_DAYS} usage={usage} />}
      />
    </HydrationBoundary>
  );
}
