"use client";

import { Ban, Undo2 } from "lucide-react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { useSubmission } from "@/components/ui/use-submission";
import { useRefusal } from "./organization-actions";
import type { Owner } from "./owner";
import { useOwnerChanges } from "./use-owner-changes";

/** Says that all keys of a suspended or archived organization or team are refused, with the way back. */
export function StandingNotice({ owner }: { owner: Owner }) {
  const { kind, displayName, suspendedAt, archivedAt } = owner;
  const { update, refresh } = useOwnerChanges(owner);
  const refusal = useRefusal(`bring ${kind}s back`);
  const undoing = useSubmission(update, () => {
    announce(archivedAt === null ? `${displayName} is resumed` : `${displayName} is out of the archive`);
    refresh();
  });
  const since = archivedAt ?? suspendedAt;
  if (since === null) return null;
  const isArchived = archivedAt !== null;
  return (
    <>
      <Notice
        tone="danger"
        icon={<Ban aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger" />}
        actions={
          <Button
            onPress={() => undoing.submit(isArchived ? { archived: false } : { suspended: false })}
            isPending={undoing.isPending}
            pendingLabel={isArchived ? "Taking out…" : "Resuming…"}
            disabledReason={refusal}
          >
            <Undo2 aria-hidden="true" />
            {isArchived ? "Take out of the archive" : "Resume"}
          </Button>
        }
      >
        <p className="font-medium">
          {isArchived ? "Archived" : "Suspended"} <Time timestamp={since} />
        </p>
        <p className="text-ink-soft">
          All keys of this {kind} are refused.
          {isArchived && suspendedAt !== null ? " It is suspended too, and stays so out of the archive." : ""}
        </p>
      </Notice>
      <FormError title={`The ${kind} was not changed`} error={undoing.error} fields={[]} />
    </>
  );
}
