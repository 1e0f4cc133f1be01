"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { formatQuantity } from "@/lib/format";

interface EndSecretDialogProps {
  /** Requests that came with the old secret in 24 h, and whether any of them came since the rotation. */
  requests: number;
  isUsedSince: boolean;
  onEnd: () => void;
  onClose: () => void;
}

/** Asks before the old secret of a rotation ends: unlike a revocation that cannot be taken back, and counts lag by seconds. */
export function EndSecretDialog({ requests, isUsedSince, onEnd, onClose }: EndSecretDialogProps) {
  return (
    <Dialog title="End the old secret now?" role="alertdialog" isOpen onClose={onClose}>
      <DialogBody>
        <p>
          {requests === 0
            ? "No request is known to have come with it in 24 h."
            : `${formatQuantity(requests, "request")} came with it in 24 h, ${isUsedSince ? "some of them" : "none that is known"} since the rotation.`}{" "}
          Whoever still uses it is refused from then on, and it cannot be brought back.
        </p>
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button
          look="danger"
          onPress={() => {
            onEnd();
            onClose();
          }}
        >
          End it now
        </Button>
      </DialogActions>
    </Dialog>
  );
}
