"use client";

import { useQuery } from "@tanstack/react-query";
import { PageFrame } from "@/components/ui/page-frame";
import { ReadFailure } from "@/components/ui/read-failure";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { credentialQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { AccessPanel } from "./access-panel";
import { CredentialActionsProvider } from "./credential-actions";
import type { CredentialActions } from "./credential-actions";
import { KeyHeader } from "./key-header";
import { KeySkeleton } from "./key-skeleton";
import { LifePanel } from "./life-panel";
import { RevocationNotice } from "./revocation-notice";
import { SecretsPanel } from "./secrets-panel";
import { UsageFigures } from "./usage-figures";
import { useRevocations } from "./use-revocations";

interface KeyScreenProps {
  credentialId: string;
  actions: CredentialActions;
  role: Role;
}

/** One key: all that is known of it, and all that can be done to it. */
export function KeyScreen({ credentialId, actions, role }: KeyScreenProps) {
  const key = useQuery(credentialQuery(browserClient, credentialId));
  if (key.data)
    return (
      <CredentialActionsProvider actions={actions} role={role}>
        <Key credential={key.data.data} />
      </CredentialActionsProvider>
    );
  if (key.error === null || isSessionEnded(key.error)) return <KeySkeleton />;
  return (
    <PageFrame crumbs={[{ label: "Keys", href: routes.keys() }]}>
      <ReadFailure what="The key" query={key} />
    </PageFrame>
  );
}

function Key({ credential: read }: { credential: CredentialDetail }) {
  const revocations = useRevocations();
  const credential = revocations.current(read);
  const step = revocations.stepOf(credential.id);
  return (
    <PageFrame crumbs={crumbsOf(credential)}>
      <KeyHeader credential={credential} step={step} onRevoke={() => revocations.revoke(credential)} />
      <RevocationNotice credential={credential} step={step} revocations={revocations} />
      <UsageFigures credential={credential} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <SecretsPanel credential={credential} />
        <div className="flex flex-col gap-8">
          <AccessPanel credential={credential} />
          <LifePanel credential={credential} />
        </div>
      </div>
    </PageFrame>
  );
}

function crumbsOf({ organizationId, organizationName, teamId, teamName, id, name }: CredentialDetail) {
  return [
    { label: "Organizations", href: routes.organizations() },
    { label: organizationName, href: routes.organization(organizationId) },
    ...(teamId === null || teamName === null ? [] : [{ label: teamName, href: routes.team(teamId) }]),
    { label: name, href: routes.key(id) },
  ];
}
