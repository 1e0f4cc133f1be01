"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useSubmission } from "@/components/ui/use-submission";
import type { Organization } from "@/lib/key-service/contract/organizations";
import { MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import { queryKeys } from "@/lib/queries";
import { useOrganizationActions } from "./organization-actions";
import { PermissionsField, permissionsOf } from "./permissions-field";
import type { Access } from "./permissions-field";
import { SameTeamName } from "./same-name";

const FIELDS = ["name", "description", "permissions"] as const;

export function AddTeamDialog({
  organization,
  onClose,
}: {
  organization: Organization;
  onClose: () => void;
}) {
  const { createTeam } = useOrganizationActions();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [access, setAccess] = useState<Access>(
    organization.permissions.includes("write") ? "read-write" : "read",
  );
  const adding = useSubmission(createTeam, (team) => {
    announce(`${team.displayName} is added`);
    void queryClient.invalidateQueries({ queryKey: queryKeys.organizations });
    onClose();
  });
  return (
    <Dialog title={`Add a team to ${organization.displayName}`} isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() =>
          adding.submit({
            organizationId: organization.id,
            name: name.trim(),
            description: description.trim() === "" ? null : description.trim(),
            permissions: permissionsOf(access),
          })
        }
        error={adding.error}
      >
        <DialogBody>
          <TextField
            isFirst
            label="Name"
            value={name}
            onChange={setName}
            maxCharacters={MAX_NAME_LENGTH}
            autoComplete="off"
            error={adding.errorAt("name")}
          />
          <SameTeamName organizationId={organization.id} name={name} />
          <TextField
            isMultiline
            label="Description (optional)"
            value={description}
            onChange={setDescription}
            maxCharacters={MAX_DESCRIPTION_LENGTH}
            error={adding.errorAt("description")}
          />
          <PermissionsField value={access} onChange={setAccess} error={adding.errorAt("permissions")} />
          <FormError title="The team was not added" error={adding.error} fields={FIELDS} />
        </DialogBody>
        <SubmitActions
          label="Add team"
          pendingLabel="Adding…"
          isPending={adding.isPending}
          onCancel={onClose}
        />
      </DialogForm>
    </Dialog>
  );
}
