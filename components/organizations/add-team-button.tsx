"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Organization } from "@/lib/key-service/contract/organizations";
import { useRefusal } from "./organization-actions";

const AddTeamDialog = dynamic(() => import("./add-team-dialog").then((module) => module.AddTeamDialog));

export function AddTeamButton({ organization }: { organization: Organization }) {
  const [isOpen, setOpen] = useState(false);
  const refusal = useRefusal("add teams");
  return (
    <>
      <Button onPress={() => setOpen(true)} disabledReason={refusal}>
        <Plus aria-hidden="true" />
        Add team
      </Button>
      {isOpen ? <AddTeamDialog organization={organization} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
