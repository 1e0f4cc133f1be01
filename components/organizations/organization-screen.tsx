"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { ReadFailure } from "@/components/ui/read-failure";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { Organization } from "@/lib/key-service/contract/organizations";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { organizationQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { OrganizationActionsProvider } from "./organization-actions";
import type { OrganizationActions } from "./organization-actions";
import { ScopeDetails } from "./scope-details";
import { ScopeFigures } from "./scope-figures";
import { ScopeSkeleton } from "./scope-skeleton";
import { StandingNotice } from "./standing-notice";
import { TeamsSection } from "./teams-section";

interface OrganizationScreenProps {
  organizationId: string;
  actions: OrganizationActions;
  role: Role;
  /** Its keys. */
  children: ReactNode;
}

/** One customer: what it may do, its teams, its keys. */
export function OrganizationScreen({ organizationId, actions, role, children }: OrganizationScreenProps) {
  const organization = useQuery(organizationQuery(browserClient, organizationId));
  if (organization.data)
    return (
      <OrganizationActionsProvider actions={actions} role={role}>
        <OrganizationPage organization={organization.data.data}>{children}</OrganizationPage>
      </OrganizationActionsProvider>
    );
  if (organization.error === null || isSessionEnded(organization.error)) return <ScopeSkeleton />;
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]}>
      <ReadFailure what="The organization" query={organization} />
    </PageFrame>
  );
}

function OrganizationPage({ organization, children }: { organization: Organization; children: ReactNode }) {
  return (
    <PageFrame
      crumbs={[
        { label: "Organizations", href: routes.organizations() },
        { label: organization.displayName, href: routes.organization(organization.id) },
      ]}
      isWide
    >
      <PageHeader title={organization.displayName}>
        <ScopeDetails of={organization} />
      </PageHeader>
      <StandingNotice of={organization} noun="organization" />
      <ScopeFigures of={organization} detail="Its teams and keys never do more" />
      <TeamsSection organization={organization} />
      {children}
    </PageFrame>
  );
}
