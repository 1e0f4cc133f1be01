"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import type { Named } from "@/components/ui/named-field";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { CREATED_PRESETS, EXPIRES_PRESETS, USED_PRESETS } from "./day-range";
import { DayRangeField } from "./day-range-field";
import { type KeyListFilters, type KeyListScope, NO_FILTERS } from "./key-list-state";
import { OrganizationField, TeamField } from "./scope-fields";
import { StatusFilters } from "./status-filters";

interface KeyFilterDialogProps {
  filters: KeyListFilters;
  /** Where the page stands, which is no filter of it. */
  scope: KeyListScope;
  organization: Named | null;
  team: Named | null;
  /** Whose keys are in sight: the creators to choose from. */
  creators: readonly Credential["createdBy"][];
  onApply: (filters: KeyListFilters) => void;
  onClose: () => void;
}

/** All filters of a list of keys. */
export function KeyFilterDialog(props: KeyFilterDialogProps) {
  const { filters, scope, creators, onApply, onClose } = props;
  const [draft, setDraft] = useState(filters);
  const [organization, setOrganization] = useState(props.organization);
  const [team, setTeam] = useState(props.team);
  const change = (changed: Partial<KeyListFilters>) => setDraft((before) => ({ ...before, ...changed }));

  return (
    <Dialog title="Filters" isOpen isWide staysOnOutsideClick onClose={onClose}>
      <DialogForm onSubmit={() => onApply(draft)} error={null}>
        <DialogBody>
          <div className="flex flex-wrap gap-2">
            <StatusFilters filters={draft} onChange={change} />
          </div>
          {scope.teamId === undefined ? (
            <div className="grid items-start gap-4 sm:grid-cols-2">
              {scope.organizationId === undefined ? (
                <OrganizationField
                  selected={organization}
                  onSelect={(chosen) => {
                    setOrganization(chosen);
                    setTeam(null);
                    change({ organizationId: chosen?.id ?? null, teamId: null });
                  }}
                />
              ) : null}
              <TeamField
                key={organization?.id}
                organization={organization}
                selected={team}
                onSelect={(chosen) => {
                  setTeam(chosen);
                  change({ teamId: chosen?.id ?? null });
                }}
              />
            </div>
          ) : null}
          <ChoiceGroup
            label="Permissions"
            choices={[
              { value: "", label: "Any" },
              { value: "read", label: "Read only" },
              { value: "read,write", label: "Read and write" },
            ]}
            value={draft.permissions.join(",")}
            onChange={(chosen) =>
              change({ permissions: chosen === "" ? [] : chosen === "read" ? ["read"] : ["read", "write"] })
            }
          />
          <ChoiceGroup
            label="Issued by"
            choices={[
              { value: "", label: "Anyone" },
              ...creators.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.createdBy ?? ""}
            onChange={(createdBy) => change({ createdBy: createdBy === "" ? null : createdBy })}
            hint="The people whose keys are in sight"
          />
          <DayRangeField
            label="Issued"
            presets={CREATED_PRESETS}
            value={{ after: draft.createdAfter, before: draft.createdBefore, isNever: false }}
            onChange={({ after, before }) => change({ createdAfter: after, createdBefore: before })}
          />
          <DayRangeField
            label="Last used"
            presets={USED_PRESETS}
            hasNever
            value={{ after: draft.usedAfter, before: draft.usedBefore, isNever: draft.neverUsed }}
            onChange={({ after, before, isNever }) =>
              change({ usedAfter: after, usedBefore: before, neverUsed: isNever })
            }
          />
          <DayRangeField
            label="Expires"
            presets={EXPIRES_PRESETS}
            hasNever
            value={{ after: draft.expiresAfter, before: draft.expiresBefore, isNever: draft.neverExpires }}
            onChange={({ after, before, isNever }) =>
              change({ expiresAfter: after, expiresBefore: before, neverExpires: isNever })
            }
          />
        </DialogBody>
        <DialogActions>
          <Button onPress={() => onApply(NO_FILTERS)}>Clear all</Button>
          <Button look="primary" type="submit">
            Show keys
          </Button>
        </DialogActions>
      </DialogForm>
    </Dialog>
  );
}
