"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { useNow } from "@/components/ui/clock";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { useSubmission } from "@/components/ui/use-submission";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { formatExact } from "@/lib/format";
import { queryKeys } from "@/lib/queries";
import { useCredentialActions } from "./credential-actions";
import { PRESET_EXPIRY, expiresAt, expiryError } from "./expiry";
import { ExpiryField } from "./expiry-field";

interface ExpiryDialogProps {
  credential: Credential;
  /** `expiresAt`: RFC 3339; null when it does not expire any more. */
  onChanged?: (expiresAt: string | null) => void;
  onClose: () => void;
}

export function ExpiryDialog({ credential, onChanged, onClose }: ExpiryDialogProps) {
  const { updateCredential } = useCredentialActions();
  const queryClient = useQueryClient();
  const now = useNow();
  const [expiry, setExpiry] = useState(PRESET_EXPIRY);
  const [isChecked, setChecked] = useState(false);
  const changing = useSubmission(updateCredential, ({ expiresAt: at }) => {
    announce(at === null ? "The key no longer expires" : `Expires ${formatExact(at)}`);
    void queryClient.invalidateQueries({ queryKey: queryKeys.credentials });
    onChanged?.(at);
    onClose();
  });

  function submit() {
    setChecked(true);
    const pressedAt = Date.now();
    const at = expiresAt(expiry, pressedAt);
    if (at !== undefined && expiryError(expiry, pressedAt) === undefined)
      changing.submit({ credentialId: credential.id, expiresAt: at });
  }

  return (
    <Dialog title="Change expiry" isOpen onClose={onClose}>
      <DialogForm onSubmit={submit} error={changing.error}>
        <DialogBody>
          <p className="text-ink-soft">
            {credential.expiresAt === null
              ? "So far the key does not expire."
              : `So far the key expires on ${formatExact(credential.expiresAt)}.`}
          </p>
          <ExpiryField
            value={expiry}
            onChange={setExpiry}
            error={(isChecked ? expiryError(expiry, now) : undefined) ?? changing.errorAt("expiresAt")}
          />
          <FormError title="The expiry was not changed" error={changing.error} fields={["expiresAt"]} />
        </DialogBody>
        <SubmitActions
          label="Change expiry"
          pendingLabel="Changing…"
          isPending={changing.isPending}
          onCancel={onClose}
        />
      </DialogForm>
    </Dialog>
  );
}
