"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { ReadFailure } from "@/components/ui/read-failure";
import { StaleNotice } from "@/components/ui/stale-notice";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { Organization } from "@/lib/key-service/contract/organizations";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { organizationQuery, teamsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { CutKeys } from "./cut-keys";
import { EditOwnerButton } from "./edit-owner-button";
import { limitsOfOrganization } from "./limits";
import { OrganizationActionsProvider } from "./organization-actions";
import type { OrganizationActions } from "./organization-actions";
import { ownerOfOrganization, stoppedBy } from "./owner";
import { PermissionsSection } from "./permissions-section";
import { ScopeDetails } from "./scope-details";
import { ScopeFigures } from "./scope-figures";
import { ScopeSkeleton } from "./scope-skeleton";
import { StandingNotice } from "./standing-notice";
import { StopSection } from "./stop-section";
import { teamListQuery } from "./team-list";
import { TeamsSection } from "./teams-section";

interface OrganizationScreenProps {
  organizationId: string;
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

/** One customer: what it may do, its teams, its keys, and what can be done about all of it. */
export function OrganizationScreen({ organizationId, actions, role, ...slots }: OrganizationScreenProps) {
  const organization = useQuery(organizationQuery(browserClient, organizationId));
  if (organization.data)
    return (
      <OrganizationActionsProvider actions={actions} role={role}>
        <OrganizationPage
          organization={organization.data.data}
          stale={<StaleNotice query={organization} />}
          {...slots}
        />
      </OrganizationActionsProvider>
    );
  if (organization.error === null || isSessionEnded(organization.error)) return <ScopeSkeleton />;
  return (
    <PageFrame crumbs={[{ label: "Organizations", href: routes.organizations() }]}>
      <ReadFailure what="The organization" query={organization} />
    </PageFrame>
  );
}

interface OrganizationPageProps extends Pick<OrganizationScreenProps, "issue" | "keys" | "usage" | "audit"> {
  organization: Organization;
  stale: ReactNode;
}

function OrganizationPage({ organization, stale, issue, keys, usage, audit }: OrganizationPageProps) {
  const owner = ownerOfOrganization(organization);
  const teams = useQuery(teamsQuery(browserClient, organization.id, teamListQuery)).data?.data ?? [];
  const { displayName } = organization;
  return (
    <PageFrame
      crumbs={[
        { label: "Organizations", href: routes.organizations() },
        { label: displayName, href: routes.organization(organization.id) },
      ]}
      isWide
    >
      <PageHeader
        title={displayName}
        actions={
          <>
            <EditOwnerButton owner={owner} />
            {issue}
          </>
        }
      >
        <ScopeDetails of={organization} />
      </PageHeader>
      {stale}
      <StandingNotice owner={owner} />
      <ScopeFigures of={organization} detail="Its teams and keys never do more" />
      <TeamsSection organization={organization} />
      {keys}
      {usage}
      <PermissionsSection
        owner={owner}
        stopped={stoppedBy(owner)}
        explanation={
          <p>
            {displayName} may {organization.permissions.includes("write") ? "read and write" : "only read"}. A
            key does what it was given, as far as its team and {displayName} both allow it.
          </p>
        }
      >
        <CutKeys limits={limitsOfOrganization(organization, teams)} />
      </PermissionsSection>
      <StopSection owner={owner} />
      {audit}
    </PageFrame>
  );
}
