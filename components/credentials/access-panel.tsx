import { Check, Minus } from "lucide-react";
import Link from "next/link";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import {
  BLOCK_LABELS,
  ENVIRONMENT_LABELS,
  PERMISSIONS,
  PERMISSION_LABELS,
} from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";

/** Whose key it is and what it may do: what it was given, and what is in effect. */
export function AccessPanel({ credential }: { credential: CredentialDetail }) {
  const { organizationId, organizationName, teamId, teamName, environment, blockedBy } = credential;
  return (
    <Section title="Access">
      <Facts
        facts={[
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
          { label: "Environment", value: ENVIRONMENT_LABELS[environment] },
          {
            label: "May",
            value: (
              <ul>
                {PERMISSIONS.map((permission) => (
                  <li key={permission}>
                    <PermissionLine credential={credential} permission={permission} />
                  </li>
                ))}
              </ul>
            ),
          },
          ...(blockedBy === null
            ? []
            : [
                {
                  label: "Refused",
                  value: (
                    <span className="text-danger">{BLOCK_LABELS[blockedBy]}: every request is refused</span>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}

function PermissionLine({
  credential,
  permission,
}: {
  credential: CredentialDetail;
  permission: "read" | "write";
}) {
  const isGiven = credential.permissions.includes(permission);
  const isInEffect = credential.permissionsInEffect.includes(permission);
  const Icon = isInEffect ? Check : Minus;
  return (
    <span className={`inline-flex items-center gap-1.5 ${isInEffect ? "" : "text-ink-soft"}`}>
      <Icon aria-hidden="true" className={`size-4 ${isInEffect ? "text-ok" : ""}`} />
      {PERMISSION_LABELS[permission]}
      {isInEffect ? null : (
        <span>
          {isGiven && credential.blockedBy === null
            ? ", held back by its team or organization"
            : isGiven
              ? ", held back"
              : ", not given"}
        </span>
      )}
    </span>
  );
}

function ScopeLink({
  href,
  children,
}: {
  href: ReturnType<typeof routes.organization> | ReturnType<typeof routes.team>;
  children: string;
}) {
  return (
    <Link
      href={href}
      className="rounded-sm underline decoration-line-control underline-offset-4 hover:decoration-ink"
    >
      {children}
    </Link>
  );
}
