"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useSubmission } from "@/components/ui/use-submission";
import { MAX_DESCRIPTION_LENGTH, MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import type { Owner } from "./owner";
import { useOwnerChanges } from "./use-owner-changes";

const FIELDS = ["displayName", "name", "description"] as const;

/** Renames an organization or team, and says what a team is for. */
export function EditOwnerDialog({ owner, onClose }: { owner: Owner; onClose: () => void }) {
  const { update, refresh } = useOwnerChanges(owner);
  const [displayName, setDisplayName] = useState(owner.displayName);
  const [name, setName] = useState(owner.name);
  const [description, setDescription] = useState(owner.description ?? "");
  const saving = useSubmission(update, (saved) => {
    announce(`${saved.displayName} is saved`);
    refresh();
    onClose();
  });
  const describes = owner.description !== undefined;
  return (
    <Dialog title={`Edit ${owner.displayName}`} isOpen staysOnOutsideClick onClose={onClose}>
      <DialogForm
        onSubmit={() =>
          saving.submit({
            displayName: displayName.trim(),
            name: name.trim(),
            ...(describes ? { description: description.trim() === "" ? null : description.trim() } : {}),
          })
        }
        error={saving.error}
      >
        <DialogBody>
          <TextField
            isFirst
            label="Name"
            hint="As your colleagues see it everywhere. Keys and their history stay as they are."
            value={displayName}
            onChange={setDisplayName}
            maxCharacters={MAX_NAME_LENGTH}
            autoComplete="off"
            error={saving.errorAt("displayName")}
          />
          <TextField
            label="Short name"
            hint="As other systems call it. Search finds it by both."
            value={name}
            onChange={setName}
            maxCharacters={MAX_NAME_LENGTH}
            autoComplete="off"
            error={saving.errorAt("name")}
          />
          {describes ? (
            <TextField
              isMultiline
              label="Description (optional)"
              value={description}
              onChange={setDescription}
              maxCharacters={MAX_DESCRIPTION_LENGTH}
              error={saving.errorAt("description")}
            />
          ) : null}
          <FormError title={`The ${owner.kind} was not changed`} error={saving.error} fields={FIELDS} />
        </DialogBody>
        <SubmitActions label="Save" pendingLabel="Saving…" isPending={saving.isPending} onCancel={onClose} />
      </DialogForm>
    </Dialog>
  );
}
