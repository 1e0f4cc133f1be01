"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { PageFrame } from "@/components/ui/page-frame";
import { ReadFailure } from "@/components/ui/read-failure";
import { StaleNotice } from "@/components/ui/stale-notice";
import { StoppedNotice } from "@/components/ui/stopped-notice";
import { useDialogs } from "@/components/ui/use-dialogs";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { type Block, BLOCK_CAUSES, BLOCK_LABELS, type Role } from "@/lib/key-service/contract/vocabulary";
import { credentialQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { AccessPanel } from "./access-panel";
import { CallersPanel } from "./callers-panel";
import { CredentialActionsProvider, useRefusal } from "./credential-actions";
import type { CredentialActions } from "./credential-actions";
import { KeyHeader } from "./key-header";
import { KeySkeleton } from "./key-skeleton";
import { LifePanel } from "./life-panel";
import { RevocationNotice } from "./revocation-notice";
import { SecretsPanel } from "./secrets-panel";
import { UsageFigures } from "./usage-figures";
import { useRevocations } from "./use-revocations";

const RotateDialog = onDemand(() => import("./rotate-dialog").then((module) => module.RotateDialog));
const RenameDialog = onDemand(() => import("./rename-dialog").then((module) => module.RenameDialog));
const ExpiryDialog = onDemand(() => import("./expiry-dialog").then((module) => module.ExpiryDialog));

/** Why a key in this status cannot be changed. */
const DEAD = {
  active: undefined,
  rotating: undefined,
  revoked: "The key is revoked",
  expired: "The key has expired",
} as const;

interface KeyScreenProps {
  credentialId: string;
  actions: CredentialActions;
  role: Role;
  /** Its requests by day. */
  usage: ReactNode;
  /** The latest that was done to it. */
  audit: ReactNode;
}

/** One key: all that is known of it, and all that can be done to it. */
export function KeyScreen({ credentialId, actions, role, usage, audit }: KeyScreenProps) {
  const key = useQuery(credentialQuery(browserClient, credentialId));
  if (key.data)
    return (
      <CredentialActionsProvider actions={actions} role={role}>
        <Key
          read={key.data.data}
          readAt={key.dataUpdatedAt}
          stale={<StaleNotice query={key} />}
          usage={usage}
          audit={audit}
        />
      </CredentialActionsProvider>
    );
  if (key.error === null || isSessionEnded(key.error)) return <KeySkeleton />;
  return (
    <PageFrame crumbs={[{ label: "Keys", href: routes.keys() }]}>
      <ReadFailure what="The key" query={key} />
    </PageFrame>
  );
}

interface KeyProps {
  read: CredentialDetail;
  /** In ms. */
  readAt: number;
  stale: ReactNode;
  usage: ReactNode;
  audit: ReactNode;
}

function Key({ read, readAt, stale, usage, audit }: KeyProps) {
  const { open, show, close } = useDialogs<"rotate" | "rename" | "expiry">();
  const revocations = useRevocations();
  const refusal = useRefusal("change keys");
  const credential = revocations.current(read, readAt);
  const step = revocations.stepOf(credential.id);
  const dead = DEAD[credential.status];
  return (
    <PageFrame crumbs={crumbsOf(credential)}>
      <KeyHeader
        credential={credential}
        step={step}
        dead={dead}
        onRename={() => show("rename")}
        onRotate={() => show("rotate")}
        onRevoke={(reason) => void revocations.revoke(credential, undefined, reason)}
      />
      {stale}
      <RevocationNotice credential={credential} step={step} revocations={revocations} />
      {credential.blockedBy !== null && dead === undefined ? (
        <BlockedNotice credential={credential} by={credential.blockedBy} />
      ) : null}
      <UsageFigures credential={credential} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <SecretsPanel credential={credential} />
          {usage}
          <CallersPanel credential={credential} />
          {audit}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <AccessPanel credential={credential} />
          <LifePanel
            credential={credential}
            onChangeExpiry={() => show("expiry")}
            refusal={refusal ?? dead}
          />
        </div>
      </div>
      {open === "rotate" ? <RotateDialog credential={credential} onClose={close} /> : null}
      {open === "rename" ? <RenameDialog credential={credential} onClose={close} /> : null}
      {open === "expiry" ? <ExpiryDialog credential={credential} onClose={close} /> : null}
    </PageFrame>
  );
}

/** Why every request is refused though the key lives, and where that is changed. */
function BlockedNotice({ credential, by }: { credential: CredentialDetail; by: Block }) {
  const { organizationId, organizationName, teamId, teamName } = credential;
  const isTeam = BLOCK_CAUSES[by].owner === "team" && teamId !== null;
  return (
    <StoppedNotice title={`${BLOCK_LABELS[by]}: every request with this key is refused`}>
      It works again once{" "}
      <Link href={isTeam ? routes.team(teamId) : routes.organization(organizationId)} className="text-link">
        {isTeam ? teamName : organizationName}
      </Link>{" "}
      does.
    </StoppedNotice>
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
