"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import type { Organization } from "@/lib/key-service/contract/organizations";
import { useRefusal } from "./organization-actions";

const AddTeamDialog = onDemand(() => import("./add-team-dialog").then((module) => module.AddTeamDialog));

export function AddTeamButton({ organization }: { organization: Organization }) {
  const { open, show, close } = useDialogs<"add">();
  const refusal = useRefusal("add teams");
  return (
    <>
      <Button onPress={() => show("add")} disabledReason={refusal}>
        <Plus aria-hidden="true" />
        Add team
      </Button>
      {open === "add" ? <AddTeamDialog organization={organization} onClose={close} /> : null}
    </>
  );
}
