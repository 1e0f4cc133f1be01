"use client";

import { useQuery } from "@tanstack/react-query";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ComboField } from "@/components/ui/combo-field";
import { browserClient } from "@/lib/browser-client";
import { organizationSearchQuery, teamSearchQuery } from "@/lib/queries";
import type { DraftErrors, IssueDraft } from "./issue-draft";
import type { Named } from "@/components/ui/use-named-combo";
import { useNamedCombo } from "@/components/ui/use-named-combo";

interface ScopeFieldsProps {
  draft: IssueDraft;
  onChange: (change: Partial<IssueDraft>) => void;
  /** The page stands in an organization, so only the team is to be chosen. */
  isOrganizationFixed: boolean;
  errors: DraftErrors;
}

/** Whose the key will be: an organization, and one of its teams or all of it. */
export function ScopeFields({ draft, onChange, isOrganizationFixed, errors }: ScopeFieldsProps) {
  const { organization, reach, team } = draft;
  return (
    <>
      {isOrganizationFixed ? null : (
        <OrganizationField
          selected={organization}
          onSelect={(chosen) => onChange({ organization: chosen, team: null })}
          error={errors.organizationId}
        />
      )}
      <ChoiceGroup
        label="For"
        choices={[
          { value: "team", label: "One team" },
          { value: "organization", label: "The whole organization" },
        ]}
        value={reach}
        onChange={(chosen) => onChange({ reach: chosen })}
      />
      {reach === "team" ? (
        <TeamField
          key={organization?.id}
          organization={organization}
          selected={team}
          onSelect={(chosen) => onChange({ team: chosen })}
          error={errors.teamId}
        />
      ) : null}
    </>
  );
}

interface NamedFieldProps {
  selected: Named | null;
  onSelect: (chosen: Named | null) => void;
  error?: string | undefined;
}

/** Chooses an organization by its name. */
export function OrganizationField({ selected, onSelect, error }: NamedFieldProps) {
  const combo = useNamedCombo(selected, onSelect);
  const { data, isPending } = useQuery(organizationSearchQuery(browserClient, combo.search));
  const choices = (data?.data ?? []).map(({ id, displayName, name }) => ({
    id,
    label: displayName,
    detail: name,
  }));
  return (
    <ComboField
      label="Organization"
      placeholder="Type a name"
      choices={choices}
      {...combo.props(choices)}
      isLoading={isPending}
      error={error}
    />
  );
}

/** Chooses a team of an organization by its name. */
export function TeamField({
  organization,
  selected,
  onSelect,
  error,
}: NamedFieldProps & { organization: Named | null }) {
  const combo = useNamedCombo(selected, onSelect);
  const { data, isPending } = useQuery(
    teamSearchQuery(browserClient, organization?.id ?? null, combo.search),
  );
  const hasNone = combo.search === "" && data?.data.length === 0;
  const choices = (data?.data ?? []).map(({ id, displayName, description }) => ({
    id,
    label: displayName,
    detail: description ?? undefined,
  }));
  return (
    <ComboField
      label="Team"
      placeholder={
        organization === null ? "Choose an organization first" : hasNone ? "It has no teams" : "Type a name"
      }
      choices={choices}
      {...combo.props(choices)}
      isLoading={isPending}
      isDisabled={organization === null}
      error={error}
    />
  );
}
