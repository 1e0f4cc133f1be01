"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useSubmission } from "@/components/ui/use-submission";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import { queryKeys } from "@/lib/queries";
import { useCredentialActions } from "./credential-actions";

export function RenameDialog({ credential, onClose }: { credential: CredentialDetail; onClose: () => void }) {
  const { updateCredential } = useCredentialActions();
  const queryClient = useQueryClient();
  const [name, setName] = useState(credential.name);
  const renaming = useSubmission(updateCredential, (renamed) => {
    announce(`Renamed to ${renamed.name}`);
    void queryClient.invalidateQueries({ queryKey: queryKeys.credentials });
    onClose();
  });
  return (
    <Dialog title="Rename key" isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => renaming.submit({ credentialId: credential.id, name: name.trim() })}
        error={renaming.error}
      >
        <DialogBody>
          <TextField
            isFirst
            label="Name"
            hint="What uses it. The key itself and its history stay as they are."
            value={name}
            onChange={setName}
            maxCharacters={MAX_NAME_LENGTH}
            autoComplete="off"
            error={renaming.errorAt("name")}
          />
          <FormError title="The key was not renamed" error={renaming.error} fields={["name"]} />
        </DialogBody>
        <SubmitActions
          label="Rename"
          pendingLabel="Renaming…"
          isPending={renaming.isPending}
          onCancel={onClose}
        />
      </DialogForm>
    </Dialog>
  );
}
