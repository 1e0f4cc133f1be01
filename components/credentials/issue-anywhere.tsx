"use client";

import { useCommands } from "@/components/ui/commands";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { type CredentialActions, CredentialActionsProvider } from "./credential-actions";

const IssueDialog = onDemand(() => import("./issue-dialog").then((module) => module.IssueDialog));

/** Issues a key when asked to from anywhere, for whichever organization is chosen then. */
export function IssueAnywhere({ actions, role }: { actions: CredentialActions; role: Role }) {
  const { open, show, close } = useDialogs<"issue">();
  useCommands((command) => {
    if (command.name === "issue-key" && role === "admin") show("issue");
  });
  if (open === null) return null;
  return (
    <CredentialActionsProvider actions={actions} role={role}>
      <IssueDialog scope={undefined} onClose={close} />
    </CredentialActionsProvider>
  );
}
