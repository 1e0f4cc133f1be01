"use client";

import { useQuery } from "@tanstack/react-query";
import { SameName, useTypedName } from "@/components/ui/same-name";
import { browserClient } from "@/lib/browser-client";
import { formatKeyHint } from "@/lib/format";
import { MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import { sameNameQuery } from "@/lib/named-queries";
import { routes } from "@/lib/routes";
import type { IssueDraft } from "./issue-draft";

/** Says while a name is typed that a live key of the same scope has it. Two may, and are then hard to tell apart. */
export function SameKeyName({ draft: { name, organization, reach, team } }: { draft: IssueDraft }) {
  const typed = useTypedName(name, MAX_NAME_LENGTH);
  const teamId = reach === "team" ? team?.id : null;
  const { data } = useQuery(sameNameQuery(browserClient, organization?.id, typed));
  const same = data?.data.find((key) => key.teamId === teamId);
  return (
    <SameName
      of={same && { href: routes.key(same.id), name: `${same.name} ${formatKeyHint(same.last4)}` }}
      what={`A live key of this ${reach} has this name already`}
    />
  );
}
