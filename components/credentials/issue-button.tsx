"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import { useRefusal } from "./credential-actions";
import type { FixedScope } from "./issue-scope";

const IssueDialog = onDemand(() => import("./issue-dialog").then((module) => module.IssueDialog));

export function IssueButton({ look, scope }: { look?: ButtonLook; scope?: FixedScope }) {
  const { open, show, close } = useDialogs<"issue">();
  const refusal = useRefusal("issue keys");
  return (
    <>
      <Button {...(look ? { look } : {})} onPress={() => show("issue")} disabledReason={refusal}>
        <Plus aria-hidden="true" />
        Issue key
      </Button>
      {open === "issue" ? <IssueDialog scope={scope} onClose={close} /> : null}
    </>
  );
}
