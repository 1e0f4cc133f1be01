"use client";

import { announce } from "@/components/ui/announcer";
import { useSubmission } from "@/components/ui/use-submission";
import type { Standing } from "@/lib/key-service/contract/vocabulary";
import { useRefusal } from "./organization-actions";
import type { Owner } from "./owner";
import { useOwnerChanges } from "./use-owner-changes";

const UNDOINGS = {
  archived: {
    label: "Take out of the archive",
    pendingLabel: "Taking out…",
    done: "is out of the archive",
    change: { archived: false },
  },
  suspended: {
    label: "Resume",
    pendingLabel: "Resuming…",
    done: "is resumed",
    change: { suspended: false },
  },
} as const;

/** Brings a suspended or archived organization or team back: what the button for it is, and why it failed. */
export function useStandingUndo(owner: Owner, standing: Standing) {
  const { label, pendingLabel, done, change } = UNDOINGS[standing];
  const { update, refresh } = useOwnerChanges(owner);
  const refusal = useRefusal(`bring ${owner.kind}s back`);
  const undoing = useSubmission(update, () => {
    announce(`${owner.displayName} ${done}`);
    refresh();
  });
  return {
    label,
    button: {
      onPress: () => undoing.submit(change),
      isPending: undoing.isPending,
      pendingLabel,
      disabledReason: refusal,
    },
    error: undoing.error,
  };
}
