import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, orNull, prefetch } from "@/app/(dashboard)/reads";
import { credentialActions } from "@/app/(dashboard)/page-actions";
import { AuditTrail } from "@/components/audit/audit-trail";
import { auditTrailQuery } from "@/components/audit/audit-trail-query";
import { KeyScreen } from "@/components/credentials/key-screen";
import { liveKeysQuery } from "@/components/credentials/live-keys-query";
import { UsageByDay } from "@/components/usage/usage-by-day";
import { ReadAhead } from "@/components/shell/read-ahead";
import { auditQuery, callersQuery, credentialQuery, credentialsQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

const USAGE_DAYS = 90;

type Props = PageProps<"/keys/[credentialId]">;

const readKey = cache(async (credentialId: string) => {
  const { client } = await currentKeyService();
  return orNotFound(client("GET /credentials/{credentialId}", { params: { credentialId } }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readKey((await params).credentialId)).data.name };
}

export default async function KeyPage({ params }: Props) {
  const scope = { credentialId: (await params).credentialId };
  const { session, client } = await currentKeyService();
  const queryClient = new QueryClient();
  const reading = readKey(scope.credentialId);
  const [credential, usage] = await Promise.all([
    reading,
    orNull(
      client("GET /credentials/{credentialId}/usage", {
        params: scope,
        query: { days: String(USAGE_DAYS) },
      }),
    ),
    prefetch(
      queryClient.query(callersQuery(client, scope.credentialId)),
      queryClient.query(auditQuery(client, auditTrailQuery(scope))),
      reading.then(({ data }) => queryClient.query(credentialsQuery(client, liveKeysQuery(data)))),
    ),
  ]);
  const { id } = credential.data;
  queryClient.setQueryData(credentialQuery(client, id).queryKey, credential);
  return (
    <ReadAhead queryClient={queryClient}>
      <KeyScreen
        credentialId={id}
        actions={credentialActions}
        role={session.role}
        usage={<UsageByDay of={scope} days={USAGE_DAYS} usage={usage} />}
        audit={<AuditTrail scope={scope} />}
      />
    </ReadAhead>
  );
}
