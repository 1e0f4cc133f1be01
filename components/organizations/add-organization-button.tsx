"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useRefusal } from "./organization-actions";

const AddOrganizationDialog = onDemand(() =>
  import("./add-organization-dialog").then((module) => module.AddOrganizationDialog),
);

export function AddOrganizationButton() {
  const { open, show, close } = useDialogs<"add">();
  const refusal = useRefusal("add organizations");
  return (
    <>
      <Button look="primary" onPress={() => show("add")} disabledReason={refusal}>
        <Plus aria-hidden="true" />
        <span>
          Add<span className="max-sm:sr-only"> organization</span>
        </span>
      </Button>
      {open === "add" ? <AddOrganizationDialog onClose={close} /> : null}
    </>
  );
}
