"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { ReadFailure } from "@/components/ui/read-failure";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { Team } from "@/lib/key-service/contract/organizations";
import { teamQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { ScopeDetails } from "./scope-details";
import { ScopeFigures } from "./scope-figures";
import { ScopeSkeleton } from "./scope-skeleton";
import { StandingNotice } from "./standing-notice";

interface TeamScreenProps {
  teamId: string;
  /** Its keys. */
  children: ReactNode;
}

/** One team of a customer, and its keys. */
export function TeamScreen({ teamId, children }: TeamScreenProps) {
  const team = useQuery(teamQuery(browserClient, teamId));
  if (team.data) return <TeamPage team={team.data.data}>{children}</TeamPage>;
  if (team.error === null || isSessionEnded(team.error)) return <ScopeSkeleton />;
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]}>
      <ReadFailure what="The team" query={team} />
    </PageFrame>
  );
}

function TeamPage({ team, children }: { team: Team; children: ReactNode }) {
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
      <PageHeader title={team.displayName}>
        {team.description === null ? null : <p className="max-w-2xl pb-1">{team.description}</p>}
        <ScopeDetails of={team} />
      </PageHeader>
      <StandingNotice of={team} noun="team" />
      <ScopeFigures
        of={team}
        detail={isHeldBack ? `Held back by ${organizationName}` : `Within what ${organizationName} may`}
      />
      {children}
    </PageFrame>
  );
}
