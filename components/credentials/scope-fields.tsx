"use client";

import { ChoiceGroup } from "@/components/ui/choice-group";
import { type Named, NamedField } from "@/components/ui/named-field";
import { browserClient } from "@/lib/browser-client";
import { organizationSearchQuery, teamSearchQuery } from "@/lib/named-queries";
import type { DraftErrors, IssueDraft } from "./issue-draft";

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

interface ScopeFieldProps {
  selected: Named | null;
  onSelect: (chosen: Named | null) => void;
  error?: string | undefined;
}

/** Chooses an organization by its name. */
export const OrganizationField = (props: ScopeFieldProps) => (
  <NamedField
    {...props}
    label="Organization"
    placeholder="Type a name"
    queryOf={(search) => organizationSearchQuery(browserClient, search)}
    choicesOf={({ data }) =>
      data.map(({ id, displayName, name }) => ({ id, label: displayName, detail: name }))
    }
  />
);

/** Chooses a team of an organization by its name. */
export const TeamField = ({ organization, ...props }: ScopeFieldProps & { organization: Named | null }) => (
  <NamedField
    {...props}
    label="Team"
    placeholder={organization === null ? "Choose an organization first" : "Type a name"}
    placeholderOfNone="It has no teams"
    queryOf={(search) => teamSearchQuery(browserClient, organization?.id ?? null, search)}
    choicesOf={({ data }) =>
      data.map(({ id, displayName, description }) => ({
        id,
        label: displayName,
        detail: description ?? undefined,
      }))
    }
    isDisabled={organization === null}
  />
);
