"use client";

import { useQuery } from "@tanstack/react-query";
import { SameName, useTypedName } from "@/components/ui/same-name";
import { browserClient } from "@/lib/browser-client";
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
      what="An organization has this name already"
    />
  );
}

/** The same of a team among those of its organization. */
export function SameTeamName({ organizationId, name }: { organizationId: string; name: string }) {
  const { query, isAsked } = useSameName(name);
  const { data } = useQuery({ ...teamsQuery(browserClient, organizationId, query), ...isAsked });
  const same = data?.data[0];
  return (
    <SameName
      of={same && { href: routes.team(same.id), name: same.displayName }}
      what="A team here has this name already"
    />
  );
}

function useSameName(name: string) {
  const displayName = useTypedName(name, MAX_NAME_LENGTH);
  return {
    query: { displayName, limit: "1" },
    isAsked: { enabled: displayName !== "", refetchInterval: false as const },
  };
}
