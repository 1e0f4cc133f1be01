"use client";

import { Pencil } from "lucide-react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useRefusal } from "./organization-actions";
import type { Owner } from "./owner";

const EditOwnerDialog = onDemand(() =>
  import("./edit-owner-dialog").then((module) => module.EditOwnerDialog),
);

/** Beside the name of an organization or team. */
export function EditOwnerButton({ owner }: { owner: Owner }) {
  const { open, show, close } = useDialogs<"edit">();
  const refusal = useRefusal(`change ${owner.kind}s`);
  return (
    <>
      <Button onPress={() => show("edit")} disabledReason={refusal}>
        <Pencil aria-hidden="true" />
        Edit
      </Button>
      {open === "edit" ? <EditOwnerDialog owner={owner} onClose={close} /> : null}
    </>
  );
}
