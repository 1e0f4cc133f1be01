"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { useRefusal } from "./credential-actions";
import type { FixedScope } from "./issue-scope";

const IssueDialog = dynamic(() => import("./issue-dialog").then((module) => module.IssueDialog));

export function IssueButton({ look, scope }: { look?: ButtonLook; scope?: FixedScope }) {
  const [isOpen, setOpen] = useState(false);
  const refusal = useRefusal("issue keys");
  return (
    <>
      <Button {...(look ? { look } : {})} onPress={() => setOpen(true)} disabledReason={refusal}>
        <Plus aria-hidden="true" />
        Issue key
      </Button>
      {isOpen ? <IssueDialog scope={scope} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
