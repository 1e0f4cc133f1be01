"use client";

import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { StoppedNotice } from "@/components/ui/stopped-notice";
import { Time } from "@/components/ui/time";
import { type Standing, standingOf } from "@/lib/key-service/contract/vocabulary";
import type { Owner } from "./owner";
import { useStandingUndo } from "./use-standing-undo";

/** Says that all keys of a suspended or archived organization or team are refused, with the way back. */
export function StandingNotice({ owner }: { owner: Owner }) {
  const standing = standingOf(owner);
  return standing === null ? null : <Stopped owner={owner} standing={standing} />;
}

function Stopped({ owner, standing }: { owner: Owner; standing: Standing }) {
  const { kind, suspendedAt, archivedAt } = owner;
  const { label, button, error } = useStandingUndo(owner, standing);
  return (
    <>
      <StoppedNotice
        title={
          <>
            {standing === "archived" ? "Archived" : "Suspended"}{" "}
            <Time timestamp={archivedAt ?? suspendedAt ?? ""} />
          </>
        }
        actions={
          <Button {...button}>
            <Undo2 aria-hidden="true" />
            {label}
          </Button>
        }
      >
        All keys of this {kind} are refused.
        {standing === "archived" && suspendedAt !== null
          ? " It is suspended too, and stays so out of the archive."
          : ""}
      </StoppedNotice>
      <FormError title={`The ${kind} was not changed`} error={error} fields={[]} />
    </>
  );
}
