"use client";

import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ReadFailure } from "@/components/ui/read-failure";
import { Section } from "@/components/ui/section";
import { StaleNotice } from "@/components/ui/stale-notice";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { Time } from "@/components/ui/time";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import { auditQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { auditTrailQuery } from "./audit-trail-query";
import type { AuditScope } from "./audit-trail-query";
import { Sentence } from "./sentence";

interface AuditTrailProps {
  /** Whose events; those of all when nothing is named. */
  scope: AuditScope;
  title?: string;
}

/** The latest that was done to an organization, a team, a key, or at all. The page prefetches `auditTrailQuery`. */
export function AuditTrail({ scope, title = "Audit" }: AuditTrailProps) {
  const list = useQuery(auditQuery(browserClient, auditTrailQuery(scope)));
  return (
    <Section
      title={title}
      actions={
        <span className="-mr-2">
          <LinkButton look="quiet" size="sm" href={routes.audit(scope)}>
            Whole audit log
          </LinkButton>
        </span>
      }
    >
      {list.data === undefined ? (
        list.error === null || isSessionEnded(list.error) ? (
          <TableSkeleton label="audit events" rows={4} />
        ) : (
          <ReadFailure what="The audit log" query={list} />
        )
      ) : list.data.data.length === 0 ? (
        <EmptyState title="Nothing yet">
          Every change stands here: who made it, when, and from where.
        </EmptyState>
      ) : (
        <>
          <StaleNotice query={list} />
          <ol aria-label="Latest audit events" className="border-t border-line">
            {list.data.data.map((event) => (
              <TrailLine key={event.number} event={event} scope={scope} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function TrailLine({ event, scope }: { event: AuditEvent; scope: AuditScope }) {
  const place = placeOf(event, scope);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
      <p className="min-w-0 flex-1 basis-72 wrap-anywhere">
        <Sentence event={event} />
        {place === "" ? null : <span className="text-ink-soft"> · {place}</span>}
      </p>
      <p className="flex gap-x-3 text-sm text-ink-soft">
        {event.address === null ? null : <span className="font-mono">{event.address}</span>}
        <Time timestamp={event.at} />
      </p>
    </li>
  );
}

/** Where it happened, as far as the page it stands on does not say so already. */
function placeOf({ credential, team, organization }: AuditEvent, scope: AuditScope): string {
  if (scope.credentialId !== undefined || scope.teamId !== undefined || credential === null) return "";
  const names = [scope.organizationId === undefined ? organization?.name : undefined, team?.name];
  return names.filter((name) => name !== undefined).join(" · ");
}
