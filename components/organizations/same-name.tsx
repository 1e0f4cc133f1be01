"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import Link from "next/link";
import { useDeferredValue } from "react";
import { browserClient } from "@/lib/browser-client";
import { keylessText } from "@/lib/keyless-text";
import { MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import { organizationsQuery, teamsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";

/** Says while a name is typed that an organization has it already. Two may have the same one. */
export function SameOrganizationName({ name }: { name: string }) {
  const { query, isAsked } = useSameName(name);
  const { data } = useQuery({ ...organizationsQuery(browserClient, query), ...isAsked });
  const same = data?.data[0];
  return (
    <SameName
      of={same && { href: routes.organization(same.id), name: same.displayName }}
      kind="An organization"
    />
  );
}

/** The same of a team among those of its organization. */
export function SameTeamName({ organizationId, name }: { organizationId: string; name: string }) {
  const { query, isAsked } = useSameName(name);
  const { data } = useQuery({ ...teamsQuery(browserClient, organizationId, query), ...isAsked });
  const same = data?.data[0];
  return <SameName of={same && { href: routes.team(same.id), name: same.displayName }} kind="A team here" />;
}

function useSameName(name: string) {
  const displayName = useDeferredValue(keylessText(name).text.trim());
  const enabled = displayName !== "" && displayName.length <= MAX_NAME_LENGTH;
  return { query: { displayName, limit: "1" }, isAsked: { enabled, refetchInterval: false as const } };
}

function SameName<To extends string>({
  of,
  kind,
}: {
  of: { href: Route<To>; name: string } | undefined;
  kind: string;
}) {
  return (
    <p role="status" className={of === undefined ? "sr-only" : "text-sm text-warn"}>
      {of === undefined ? null : (
        <>
          {kind} has this name already:{" "}
          <Link href={of.href} className="text-link wrap-anywhere">
            {of.name}
          </Link>
        </>
      )}
    </p>
  );
}
