"use client";

import { Button } from "@/components/ui/button";
import { DialogActions, DialogBody } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import type { SubmissionError } from "@/components/ui/use-submission";

interface LostSecretProps {
  /** What is there now, without its secret. */
  children: string;
  again?: { label: string; onPress: () => void; isPending: boolean; error: SubmissionError | null };
  onClose: () => void;
}

/** The answer with the secret was lost on the way; a secret is never given out twice. */
export function LostSecret({ children, again, onClose }: LostSecretProps) {
  return (
    <>
      <DialogBody>
        <Notice tone="warn" isUrgent>
          <p className="font-medium">The secret was lost on the way</p>
          <p className="text-ink-soft">{children}</p>
        </Notice>
        {again ? <FormError title="That did not work" error={again.error} fields={[]} /> : null}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>Close</Button>
        {again ? (
          <Button look="primary" onPress={again.onPress} isPending={again.isPending} pendingLabel="Issuing…">
            {again.label}
          </Button>
        ) : null}
      </DialogActions>
    </>
  );
}
