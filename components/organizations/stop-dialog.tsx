"use client";

import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useSubmission } from "@/components/ui/use-submission";
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
  const stopping = useSubmission(update, () => {
    announce(`${owner.displayName} ${done}`);
    refresh();
    onClose();
  });
  return (
    <Dialog title={`${verb} ${owner.displayName}?`} role="alertdialog" isOpen onClose={onClose}>
      <DialogBody>
        <StoppedTraffic owner={owner} />
        <p>
          {owner.kind === "organization" ? "Every key of it and of its teams" : "Every key of this team"} is
          refused from then on, with the same answer as an invalid key. {undo}
        </p>
        <FormError
          title={`The ${owner.kind} was not changed`}
          error={stopping.error}
          lost={`Look whether ${owner.displayName} ${done} before you try again.`}
          fields={[]}
        />
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button
          look="danger"
          onPress={() => stopping.submit(change)}
          isPending={stopping.isPending}
          pendingLabel={pending}
        >
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
