"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useSubmission } from "@/components/ui/use-submission";
import { MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import { queryKeys } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { useOrganizationActions } from "./organization-actions";
import { PermissionsField, permissionsOf } from "./permissions-field";
import type { Access } from "./permissions-field";
import { SameOrganizationName } from "./same-name";

const FIELDS = ["name", "permissions"] as const;

/** Adds an organization and opens it. */
export function AddOrganizationDialog({ onClose }: { onClose: () => void }) {
  const { createOrganization } = useOrganizationActions();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [name, setName] = useState("");
  const [access, setAccess] = useState<Access>("read-write");
  const adding = useSubmission(createOrganization, (organization) => {
    announce(`${organization.displayName} is added`);
    void queryClient.invalidateQueries({ queryKey: queryKeys.organizations });
    onClose();
    router.push(routes.organization(organization.id));
  });
  return (
    <Dialog title="Add organization" isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => adding.submit({ name: name.trim(), permissions: permissionsOf(access) })}
        error={adding.error}
      >
        <DialogBody>
          <TextField
            isFirst
            label="Name"
            hint="The customer's name, as your colleagues would search for it."
            value={name}
            onChange={setName}
            maxCharacters={MAX_NAME_LENGTH}
            autoComplete="off"
            error={adding.errorAt("name")}
          />
          <SameOrganizationName name={name} />
          <PermissionsField value={access} onChange={setAccess} error={adding.errorAt("permissions")} />
          <FormError title="The organization was not added" error={adding.error} fields={FIELDS} />
        </DialogBody>
        <SubmitActions
          label="Add organization"
          pendingLabel="Adding…"
          isPending={adding.isPending}
          onCancel={onClose}
        />
      </DialogForm>
    </Dialog>
  );
}
