"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { Section } from "@/components/ui/section";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useRefusal } from "./organization-actions";
import type { Owner, Stopped } from "./owner";

const PermissionsDialog = onDemand(() =>
  import("./permissions-dialog").then((module) => module.PermissionsDialog),
);

interface PermissionsSectionProps {
  owner: Owner;
  /** What stops its keys, whatever they may do. */
  stopped: Stopped | null;
  /** The rule in words. */
  explanation: ReactNode;
  /** The keys that may do less than they were given. */
  children: ReactNode;
}

/** What the keys of an organization or team may do at most, and which of them that cuts. */
export function PermissionsSection({ owner, stopped, explanation, children }: PermissionsSectionProps) {
  const { open, show, close } = useDialogs<"permissions">();
  const refusal = useRefusal(`change what ${owner.kind}s may do`);
  return (
    <Section
      title="Permissions"
      actions={
        <Button size="sm" onPress={() => show("permissions")} disabledReason={refusal}>
          Change permissions
        </Button>
      }
    >
      <div className="border-t border-line pt-3">
        <div className="flex max-w-3xl flex-col gap-2 wrap-anywhere">
          {explanation}
          {stopped === null ? (
            children
          ) : (
            <p className="text-ink-soft">
              While {stopped.by} is {stopped.standing}, every request with one of its keys is refused,
              whatever it may do.
            </p>
          )}
        </div>
      </div>
      {open === "permissions" ? <PermissionsDialog owner={owner} onClose={close} /> : null}
    </Section>
  );
}
