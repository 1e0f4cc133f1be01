"use client";

import { useQuery } from "@tanstack/react-query";
import { Ban } from "lucide-react";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { browserClient } from "@/lib/browser-client";
import { organizationQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";

/** Says on the page of a team that its keys are refused because of its organization, and where that is changed. */
export function OrganizationStanding({ organizationId }: { organizationId: string }) {
  const organization = useQuery(organizationQuery(browserClient, organizationId)).data?.data;
  if (organization === undefined) return null;
  const { displayName, suspendedAt, archivedAt } = organization;
  if (suspendedAt === null && archivedAt === null) return null;
  return (
    <Notice tone="danger" icon={<Ban aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}>
      <p className="font-medium">
        <Link href={routes.organization(organizationId)} className="text-link">
          {displayName}
        </Link>{" "}
        is {archivedAt === null ? "suspended" : "archived"}
      </p>
      <p className="text-ink-soft">All keys of this team are refused with it.</p>
    </Notice>
  );
}
