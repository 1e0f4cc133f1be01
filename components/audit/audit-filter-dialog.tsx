"use client";

import { parseDate } from "@internationalized/date";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ComboField } from "@/components/ui/combo-field";
import { DateField } from "@/components/ui/date-field";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { useNamedCombo } from "@/components/ui/use-named-combo";
import type { Named } from "@/components/ui/use-named-combo";
import { browserClient } from "@/lib/browser-client";
import { formatKeyHint } from "@/lib/format";
import { CREDENTIAL_STATUS_LABELS, isLiveStatus } from "@/lib/key-service/contract/vocabulary";
import {
  auditQuery,
  credentialSearchQuery,
  namedCredentialQuery,
  namedOrganizationQuery,
  namedTeamQuery,
  organizationSearchQuery,
  teamSearchQuery,
} from "@/lib/queries";
import type { AuditList } from "./use-audit-list";

/** Narrows the audit log to a person, an organization, team or key, and a time. */
export function AuditFilterDialog({
  audit: { state, ask },
  onClose,
}: {
  audit: AuditList;
  onClose: () => void;
}) {
  const [actor, setActor] = useState<Named | null>(useKnownActor(state.actor));
  const [organization, setOrganization] = useState<Named | null>(useKnownOrganization(state.organizationId));
  const [team, setTeam] = useState<Named | null>(useKnownTeam(state.teamId));
  const [key, setKey] = useState<Named | null>(useKnownKey(state.credentialId));
  const [since, setSince] = useState(state.since);
  const [until, setUntil] = useState(state.until);
  const isBackwards = since !== null && until !== null && since > until;
  function apply() {
    if (isBackwards) return;
    ask({
      actor: actor?.id ?? null,
      organizationId: organization?.id ?? null,
      teamId: team?.id ?? null,
      credentialId: key?.id ?? null,
      since,
      until,
    });
    onClose();
  }
  return (
    <Dialog title="Filter the audit log" isOpen staysOnOutsideClick onClose={onClose}>
      <DialogForm onSubmit={apply} error={null}>
        <DialogBody>
          <PersonField selected={actor} onSelect={setActor} />
          <OrganizationField
            selected={organization}
            onSelect={(chosen) => {
              setOrganization(chosen);
              setTeam(null);
              if (chosen !== null) setKey(null);
            }}
          />
          <TeamField
            key={organization?.id}
            organization={organization}
            selected={team}
            onSelect={(chosen) => {
              setTeam(chosen);
              if (chosen !== null) setKey(null);
            }}
          />
          <KeyField
            key={`${organization?.id} ${team?.id}`}
            organization={organization}
            team={team}
            selected={key}
            onSelect={setKey}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <DateField
              label="From, in UTC"
              hint="That day included"
              value={since === null ? null : parseDate(since)}
              onChange={(day) => setSince(day?.toString() ?? null)}
            />
            <DateField
              label="Until, in UTC"
              hint="That day included"
              value={until === null ? null : parseDate(until)}
              onChange={(day) => setUntil(day?.toString() ?? null)}
              error={isBackwards ? "Must not be before the first day" : undefined}
            />
          </div>
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            Show events
          </Button>
        </DialogActions>
      </DialogForm>
    </Dialog>
  );
}

interface NamedFieldProps {
  selected: Named | null;
  onSelect: (chosen: Named | null) => void;
}

const latest = { limit: "100" } as const;

function PersonField({ selected, onSelect }: NamedFieldProps) {
  const combo = useNamedCombo(selected, onSelect);
  const { data, isPending } = useQuery({ ...auditQuery(browserClient, latest), refetchInterval: false });
  const people = new Map((data?.data ?? []).map(({ actor }) => [actor.id, actor.name]));
  const choices = [...people]
    .map(([id, label]) => ({ id, label }))
    .filter(({ label }) => label.toLowerCase().includes(combo.search.toLowerCase()));
  return (
    <ComboField
      label="Person"
      placeholder="Anybody"
      hint="Those who did one of the latest 100 things. Any event's details lead to what else its person did."
      choices={choices}
      {...combo.props(choices)}
      isLoading={isPending}
    />
  );
}

function OrganizationField({ selected, onSelect }: NamedFieldProps) {
  const combo = useNamedCombo(selected, onSelect);
  const { data, isPending } = useQuery(organizationSearchQuery(browserClient, combo.search));
  const choices = (data?.data ?? []).map(({ id, displayName }) => ({ id, label: displayName }));
  return (
    <ComboField
      label="Organization"
      placeholder="Any"
      choices={choices}
      {...combo.props(choices)}
      isLoading={isPending}
    />
  );
}

function TeamField({ organization, selected, onSelect }: NamedFieldProps & { organization: Named | null }) {
  const combo = useNamedCombo(selected, onSelect);
  const { data, isPending } = useQuery(
    teamSearchQuery(browserClient, organization?.id ?? null, combo.search),
  );
  const choices = (data?.data ?? []).map(({ id, displayName }) => ({ id, label: displayName }));
  return (
    <ComboField
      label="Team"
      placeholder={organization === null ? "Choose an organization first" : "Any"}
      choices={choices}
      {...combo.props(choices)}
      isLoading={isPending}
      isDisabled={organization === null}
    />
  );
}

/** A key of those that the other fields leave, living or dead. */
function KeyField({
  organization,
  team,
  selected,
  onSelect,
}: NamedFieldProps & { organization: Named | null; team: Named | null }) {
  const combo = useNamedCombo(selected, onSelect);
  const { data, isPending } = useQuery(
    credentialSearchQuery(browserClient, {
      q: combo.search,
      organizationId: organization?.id ?? "",
      teamId: team?.id ?? "",
    }),
  );
  const choices = (data?.data ?? []).map(({ id, name, last4, organizationName, status }) => ({
    id,
    label: name,
    detail: [
      formatKeyHint(last4),
      organizationName,
      ...(isLiveStatus(status) ? [] : [CREDENTIAL_STATUS_LABELS[status].toLowerCase()]),
    ].join(" · "),
  }));
  return (
    <ComboField
      label="Key"
      placeholder="Any; a name, its last 4 characters or its id"
      choices={choices}
      {...combo.props(choices)}
      isLoading={isPending}
    />
  );
}

function useKnownActor(id: string | null): Named | null {
  const { data } = useQuery({ ...auditQuery(browserClient, latest), refetchInterval: false });
  if (id === null) return null;
  return { id, name: data?.data.find((event) => event.actor.id === id)?.actor.name ?? id };
}

function useKnownOrganization(id: string | null): Named | null {
  const { data } = useQuery(namedOrganizationQuery(browserClient, id));
  return id === null ? null : { id, name: data?.data.displayName ?? id };
}

function useKnownTeam(id: string | null): Named | null {
  const { data } = useQuery(namedTeamQuery(browserClient, id));
  return id === null ? null : { id, name: data?.data.displayName ?? id };
}

function useKnownKey(id: string | null): Named | null {
  const { data } = useQuery(namedCredentialQuery(browserClient, id));
  return id === null ? null : { id, name: data?.data.name ?? id };
}
