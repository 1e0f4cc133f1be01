"use client";

import { Undo2 } from "lucide-react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useSubmission } from "@/components/ui/use-submission";
import type { Standing } from "@/lib/key-service/contract/vocabulary";
import { useRefusal } from "./organization-actions";
import type { Owner } from "./owner";
import { useOwnerChanges } from "./use-owner-changes";

const UNDOINGS = {
  archived: {
    label: "Take out of the archive",
    pending: "Taking out…",
    done: "is out of the archive",
    change: { archived: false },
  },
  suspended: { label: "Resume", pending: "Resuming…", done: "is resumed", change: { suspended: false } },
} as const;

interface UndoStandingButtonProps {
  owner: Owner;
  standing: Standing;
}

/** Brings a suspended or archived organization or team back, or says why that failed. */
export function UndoStandingButton({ owner, standing }: UndoStandingButtonProps) {
  const { label, pending, done, change } = UNDOINGS[standing];
  const { update, refresh } = useOwnerChanges(owner);
  const refusal = useRefusal(`bring ${owner.kind}s back`);
  const undoing = useSubmission(update, () => {
    announce(`${owner.displayName} ${done}`);
    refresh();
  });
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        onPress={() => undoing.submit(change)}
        isPending={undoing.isPending}
        pendingLabel={pending}
        disabledReason={refusal}
      >
        <Undo2 aria-hidden="true" />
        {label}
      </Button>
      <FormError title={`The ${owner.kind} was not changed`} error={undoing.error} fields={[]} />
    </div>
  );
}
