import { PageLink } from "@/components/ui/page-link";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { routes } from "@/lib/routes";

type Scope = Pick<Credential, "organizationId" | "organizationName" | "teamId" | "teamName">;

/** Whose key it is, each a way there. */
export const scopeFacts = ({ organizationId, organizationName, teamId, teamName }: Scope) => [
  {
    label: "Organization",
    value: <ScopeLink href={routes.organization(organizationId)}>{organizationName}</ScopeLink>,
  },
  {
    label: "Team",
    value:
      teamId === null ? (
        "Whole organization"
      ) : (
        <ScopeLink href={routes.team(teamId)}>{teamName ?? teamId}</ScopeLink>
      ),
  },
];

interface ScopeLinkProps {
  href: ReturnType<typeof routes.organization> | ReturnType<typeof routes.team>;
  children: string;
}

function ScopeLink({ href, children }: ScopeLinkProps) {
  return (
    <PageLink href={href} className="text-link">
      {children}
    </PageLink>
  );
}
