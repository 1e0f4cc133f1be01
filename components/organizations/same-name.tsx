"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import Link from "next/link";
import { useDeferredValue } from "react";
import { browserClient } from "@/lib/browser-client";
import { keylessText } from "@/lib/keyless-text";
import { organizationsQuery, teamsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";

/** Says while a name is typed that an organization has it already. Two may have the same one. */
export function SameOrganizationName({ name }: { name: string }) {
  const { q, isSame, ...asked } = useSameName(name);
  const { data } = useQuery({ ...organizationsQuery(browserClient, { q, limit: MOST }), ...asked });
  const same = data?.data.find(isSame);
  return (
    <SameName
      of={same && { href: routes.organization(same.id), name: same.displayName }}
      kind="An organization"
    />
  );
}

/** The same of a team among those of its organization. */
export function SameTeamName({ organizationId, name }: { organizationId: string; name: string }) {
  const { q, isSame, ...asked } = useSameName(name);
  const { data } = useQuery({ ...teamsQuery(browserClient, organizationId, { q, limit: MOST }), ...asked });
  const same = data?.data.find(isSame);
  return <SameName of={same && { href: routes.team(same.id), name: same.displayName }} kind="A team here" />;
}

/** One answer of a list. */
const MOST = "100";

function useSameName(name: string) {
  const q = useDeferredValue(keylessText(name).text.trim());
  return {
    q,
    isSame: ({ displayName }: { displayName: string }) => displayName.toLowerCase() === q.toLowerCase(),
    enabled: q !== "",
    refetchInterval: false as const,
  };
}

function SameName<To extends string>({
  of,
  kind,
}: {
  of: { href: Route<To>; name: string } | undefined;
  kind: string;
}) {
  return (
    <p role="status" className="text-sm text-warn empty:hidden">
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
