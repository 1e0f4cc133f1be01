"use client";

import { useQuery } from "@tanstack/react-query";
import { ListFilter } from "lucide-react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { browserClient } from "@/lib/browser-client";
import { namedOrganizationQuery, namedTeamQuery } from "@/lib/named-queries";
import { KeyFilterChips } from "./key-filter-chips";
import type { KeyList } from "./use-key-list";

const KeyFilterDialog = onDemand(() =>
  import("./key-filter-dialog").then((module) => module.KeyFilterDialog),
);

/** The button of the filters that are asked for less often, and those of them that are in force. */
export function MoreFilters({ keys }: { keys: KeyList }) {
  const { state, scope, list, ask } = keys;
  const { open, show, close } = useDialogs<"filters">();
  const organizationId = scope.organizationId ?? state.organizationId;
  const organization = useQuery(namedOrganizationQuery(browserClient, organizationId));
  const team = useQuery(namedTeamQuery(browserClient, state.teamId));
  const creators = [
    ...new Map((list.data?.data ?? []).map(({ createdBy }) => [createdBy.id, createdBy])).values(),
  ];
  const creator = creators.find(({ id }) => id === state.createdBy);
  const unseen = state.createdBy === null || creator ? [] : [{ id: state.createdBy, name: state.createdBy }];
  const named = (read: typeof organization | typeof team) =>
    read.data === undefined ? null : { id: read.data.data.id, name: read.data.data.displayName };

  return (
    <>
      <Button onPress={() => show("filters")}>
        <ListFilter aria-hidden="true" />
        <span className="max-md:hidden">More filters</span>
        <span className="md:hidden">Filters</span>
      </Button>
      <KeyFilterChips
        state={state}
        names={{
          organization: organization.data?.data.displayName,
          team: team.data?.data.displayName,
          creator: creator?.name,
        }}
        onChange={ask}
      />
      {open === null ? null : (
        <KeyFilterDialog
          filters={state}
          scope={scope}
          organization={organizationId === null ? null : named(organization)}
          team={state.teamId === null ? null : named(team)}
          creators={[...creators, ...unseen]}
          onApply={(filters) => {
            ask(filters);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
