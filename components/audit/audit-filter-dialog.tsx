"use client";

import { parseDate } from "@internationalized/date";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { type Named, NamedField } from "@/components/ui/named-field";
import { browserClient } from "@/lib/browser-client";
import { formatKeyHint } from "@/lib/format";
import { CREDENTIAL_STATUS_LABELS, isLiveStatus } from "@/lib/key-service/contract/vocabulary";
import {
  actorSearchQuery,
  credentialSearchQuery,
  organizationSearchQuery,
  teamSearchQuery,
} from "@/lib/named-queries";
import type { AuditList } from "./use-audit-list";
import { useFilteredBy } from "./use-filtered-by";

/** Narrows the audit log to a person, an organization, team or key, and a time. */
export function AuditFilterDialog({
  audit: { state, ask },
  onClose,
}: {
  audit: AuditList;
  onClose: () => void;
}) {
  const before = useFilteredBy(state);
  const [actor, setActor] = useState(before.actor);
  const [organization, setOrganization] = useState(before.organization);
  const [team, setTeam] = useState(before.team);
  const [key, setKey] = useState(before.credential);
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

interface FieldProps {
  selected: Named | null;
  onSelect: (chosen: Named | null) => void;
}

const PersonField = (props: FieldProps) => (
  <NamedField
    {...props}
    label="Person"
    placeholder="Anybody"
    queryOf={(search) => actorSearchQuery(browserClient, search)}
    choicesOf={({ data }) => data.map(({ id, name }) => ({ id, label: name }))}
  />
);

const OrganizationField = (props: FieldProps) => (
  <NamedField
    {...props}
    label="Organization"
    placeholder="Any"
    queryOf={(search) => organizationSearchQuery(browserClient, search)}
    choicesOf={({ data }) => data.map(({ id, displayName }) => ({ id, label: displayName }))}
  />
);

const TeamField = ({ organization, ...props }: FieldProps & { organization: Named | null }) => (
  <NamedField
    {...props}
    label="Team"
    placeholder={organization === null ? "Choose an organization first" : "Any"}
    queryOf={(search) => teamSearchQuery(browserClient, organization?.id ?? null, search)}
    choicesOf={({ data }) => data.map(({ id, displayName }) => ({ id, label: displayName }))}
    isDisabled={organization === null}
  />
);

/** A key of those that the other fields leave, living or dead. */
const KeyField = ({
  organization,
  team,
  ...props
}: FieldProps & { organization: Named | null; team: Named | null }) => (
  <NamedField
    {...props}
    label="Key"
    placeholder="Any; a name, its last 4 characters or its id"
    queryOf={(q) =>
      credentialSearchQuery(browserClient, {
        q,
        organizationId: organization?.id ?? "",
        teamId: team?.id ?? "",
      })
    }
    choicesOf={({ data }) =>
      data.map(({ id, name, last4, organizationName, teamName, status }) => ({
        id,
        label: name,
        detail: [
          formatKeyHint(last4),
          organizationName,
          ...(teamName === null ? [] : [teamName]),
          ...(isLiveStatus(status) ? [] : [CREDENTIAL_STATUS_LABELS[status].toLowerCase()]),
        ].join(" · "),
      }))
    }
  />
);
