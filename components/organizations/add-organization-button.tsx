"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useRefusal } from "./organization-actions";

const AddOrganizationDialog = dynamic(() =>
  import("./add-organization-dialog").then((module) => module.AddOrganizationDialog),
);

export function AddOrganizationButton() {
  const [isOpen, setOpen] = useState(false);
  const refusal = useRefusal("add organizations");
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)} disabledReason={refusal}>
        <Plus aria-hidden="true" />
        Add organization
      </Button>
      {isOpen ? <AddOrganizationDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
