"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { useSubmission } from "@/components/ui/use-submission";
import { MAX_REASON_LENGTH } from "@/lib/key-service/contract/vocabulary";
import type { Owner } from "./owner";
import { StoppedTraffic } from "./stopped-traffic";
import { useOwnerChanges } from "./use-owner-changes";

const WAYS = {
  suspend: {
    verb: "Suspend",
    pending: "Suspending…",
    done: "is suspended",
    change: { suspended: true },
    undo: "Resume brings all of them back as they are.",
  },
  archive: {
    verb: "Archive",
    pending: "Archiving…",
    done: "is archived",
    change: { archived: true },
    undo: "Taking it out of the archive brings all of them back as they are.",
  },
} as const;

interface StopDialogProps {
  owner: Owner;
  way: keyof typeof WAYS;
  onClose: () => void;
}

/** Says what suspending or archiving will stop, and does it. */
export function StopDialog({ owner, way, onClose }: StopDialogProps) {
  const { verb, pending, done, change, undo } = WAYS[way];
  const { update, refresh } = useOwnerChanges(owner);
  const [reason, setReason] = useState("");
  const stopping = useSubmission(update, () => {
    announce(`${owner.displayName} ${done}`);
    refresh();
    onClose();
  });
  return (
    <Dialog title={`${verb} ${owner.displayName}?`} role="alertdialog" isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => stopping.submit({ ...change, ...(reason.trim() !== "" && { reason }) })}
        error={stopping.error}
      >
        <DialogBody>
          <StoppedTraffic owner={owner} />
          <p>
            {owner.kind === "organization" ? "Every key of it and of its teams" : "Every key of this team"} is
            refused from then on, with the same answer as an invalid key. {undo}
          </p>
          <TextField
            label="Why, if you like to say"
            value={reason}
            onChange={setReason}
            maxCharacters={MAX_REASON_LENGTH}
            error={stopping.errorAt("reason")}
            hint="Written to the audit log"
          />
          <FormError
            title={`The ${owner.kind} was not changed`}
            error={stopping.error}
            lost={`Look whether ${owner.displayName} ${done} before you try again.`}
            fields={["reason"]}
          />
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" type="submit" isPending={stopping.isPending} pendingLabel={pending}>
            {verb}
          </Button>
        </DialogActions>
      </DialogForm>
    </Dialog>
  );
}
