"use client";

import { useCommands } from "@/components/ui/commands";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { type OrganizationActions, OrganizationActionsProvider } from "./organization-actions";

const AddOrganizationDialog = onDemand(() =>
  import("./add-organization-dialog").then((module) => module.AddOrganizationDialog),
);

/** Adds an organization when asked to from anywhere. */
export function AddOrganizationAnywhere({ actions, role }: { actions: OrganizationActions; role: Role }) {
  const { open, show, close } = useDialogs<"add">();
  useCommands((command) => {
    if (command.name === "add-organization" && role === "admin") show("add");
  });
  if (open === null) return null;
  return (
    <OrganizationActionsProvider actions={actions} role={role}>
      <AddOrganizationDialog onClose={close} />
    </OrganizationActionsProvider>
  );
}
