"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { ReadFailure } from "@/components/ui/read-failure";
import { StaleNotice } from "@/components/ui/stale-notice";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { Team } from "@/lib/key-service/contract/organizations";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { teamQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { CutKeys } from "./cut-keys";
import { EditOwnerButton } from "./edit-owner-button";
import { limitsOfTeam } from "./limits";
import { OrganizationStanding } from "./organization-standing";
import { OrganizationActionsProvider } from "./organization-actions";
import type { OrganizationActions } from "./organization-actions";
import { ownerOfTeam, stoppedBy } from "./owner";
import { PermissionsSection } from "./permissions-section";
import { ScopeDetails } from "./scope-details";
import { ScopeFigures } from "./scope-figures";
import { ScopeSkeleton } from "./scope-skeleton";
import { StandingNotice } from "./standing-notice";
import { StopSection } from "./stop-section";

interface TeamScreenProps {
  teamId: string;
  actions: OrganizationActions;
  role: Role;
  /** Issues a key of it. */
  issue: ReactNode;
  /** Its keys. */
  keys: ReactNode;
  /** Its requests by day. */
  usage: ReactNode;
  /** What was done to it. */
  audit: ReactNode;
}

/** One team of a customer, its keys, and what can be done about them. */
export function TeamScreen({ teamId, actions, role, ...slots }: TeamScreenProps) {
  const team = useQuery(teamQuery(browserClient, teamId));
  if (team.data)
    return (
      <OrganizationActionsProvider actions={actions} role={role}>
        <TeamPage team={team.data.data} stale={<StaleNotice query={team} />} {...slots} />
      </OrganizationActionsProvider>
    );
  if (team.error === null || isSessionEnded(team.error)) return <ScopeSkeleton />;
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]}>
      <ReadFailure what="The team" query={team} />
    </PageFrame>
  );
}

interface TeamPageProps extends Pick<TeamScreenProps, "issue" | "keys" | "usage" | "audit"> {
  team: Team;
  stale: ReactNode;
}

function TeamPage({ team, stale, issue, keys, usage, audit }: TeamPageProps) {
  const owner = ownerOfTeam(team);
  const { organizationId, organizationName, permissions, permissionsInEffect } = team;
  const isHeldBack = permissions.length > permissionsInEffect.length;
  return (
    <PageFrame
      crumbs={[
        { label: "Organizations", href: routes.organizations() },
        { label: organizationName, href: routes.organization(organizationId) },
        { label: team.displayName, href: routes.team(team.id) },
      ]}
      isWide
    >
      <PageHeader
        title={team.displayName}
        actions={
          <>
            <EditOwnerButton owner={owner} />
            {issue}
          </>
        }
      >
        {team.description === null ? null : <p className="max-w-2xl pb-1">{team.description}</p>}
        <ScopeDetails of={team} />
      </PageHeader>
      {stale}
      <StandingNotice owner={owner} />
      <OrganizationStanding team={team} />
      <ScopeFigures
        of={team}
        detail={isHeldBack ? `Held back by ${organizationName}` : `Within what ${organizationName} may`}
      />
      {keys}
      {usage}
      <PermissionsSection
        owner={owner}
        stopped={stoppedBy(owner, team)}
        explanation={
          <p>
            This team may {permissions.includes("write") ? "read and write" : "only read"}
            {isHeldBack ? `, but ${organizationName} may only read` : ""}. A key does what it was given, as
            far as this team and {organizationName} both allow it.
          </p>
        }
      >
        <CutKeys limits={limitsOfTeam(team)} />
      </PermissionsSection>
      <StopSection owner={owner} />
      {audit}
    </PageFrame>
  );
}
