"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { onDemand } from "@/components/ui/on-demand";
import { Section } from "@/components/ui/section";
import { useDialogs } from "@/components/ui/use-dialogs";
import { formatQuantity } from "@/lib/format";
import type { Standing } from "@/lib/key-service/contract/vocabulary";
import { useRefusal } from "./organization-actions";
import type { Owner } from "./owner";
import { useStandingUndo } from "./use-standing-undo";

const StopDialog = onDemand(() => import("./stop-dialog").then((module) => module.StopDialog));
const RevokeAllDialog = onDemand(() =>
  import("./revoke-all-dialog").then((module) => module.RevokeAllDialog),
);

const ANCHOR = "stop";

/** Leads to the three ways from the top of a long page. */
export function StopLink() {
  return (
    <a href={`#${ANCHOR}`} className="text-link">
      Stop its keys
    </a>
  );
}

/** The three ways to stop all keys of an organization or team, the mildest first. */
export function StopSection({ owner }: { owner: Owner }) {
  const { open, show, close } = useDialogs<"suspend" | "archive" | "revoke-all">();
  const refusal = useRefusal(`stop ${owner.kind}s`);
  const { kind, liveKeyCount, suspendedAt, archivedAt } = owner;
  const none = liveKeyCount === 0 ? "No key here is live" : undefined;
  return (
    <Section title="Stop its keys" anchor={ANCHOR}>
      <ul className="border-t border-line">
        <Way
          title={suspendedAt === null ? `Suspend this ${kind}` : `This ${kind} is suspended`}
          button={
            <StandingButton
              label="Suspend"
              owner={owner}
              standing="suspended"
              isStopped={suspendedAt !== null}
              onStop={() => show("suspend")}
              refusal={refusal}
            />
          }
        >
          {suspendedAt === null ? "Its keys are refused at once, and" : "Its keys are refused now. They"} work
          again as soon as it is resumed.
        </Way>
        <Way
          title={archivedAt === null ? `Archive this ${kind}` : `This ${kind} is archived`}
          button={
            <StandingButton
              label="Archive"
              owner={owner}
              standing="archived"
              isStopped={archivedAt !== null}
              onStop={() => show("archive")}
              refusal={refusal}
            />
          }
        >
          {kind === "organization" ? "For a customer that has left: its" : "For a team that is gone: its"}{" "}
          keys are refused at once and no new ones can be issued. It can be taken out of the archive again.
        </Way>
        <Way
          title={
            liveKeyCount === 0
              ? "Revoke all live keys"
              : `Revoke all ${formatQuantity(liveKeyCount, "live key")}`
          }
          button={
            <Button look="danger" onPress={() => show("revoke-all")} disabledReason={refusal ?? none}>
              Revoke all
            </Button>
          }
        >
          Each key is revoked by itself. They can be restored for 60 minutes, all at once or one by one,
          unless they were exposed.
        </Way>
      </ul>
      {open === "suspend" || open === "archive" ? (
        <StopDialog owner={owner} way={open} onClose={close} />
      ) : null}
      {open === "revoke-all" ? <RevokeAllDialog owner={owner} onClose={close} /> : null}
    </Section>
  );
}

interface StandingButtonProps {
  label: string;
  owner: Owner;
  standing: Standing;
  /** It is suspended, or archived. */
  isStopped: boolean;
  onStop: () => void;
  refusal: string | undefined;
}

/** Stops an organization or team, or brings it back: one button for both, so that the focus stays on it. */
function StandingButton(props: StandingButtonProps) {
  const { label, owner, standing, isStopped, onStop, refusal } = props;
  const undo = useStandingUndo(owner, standing);
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        {...(isStopped ? undo.button : { look: "danger" as const, onPress: onStop, disabledReason: refusal })}
      >
        {isStopped ? undo.label : label}
      </Button>
      <FormError title={`The ${owner.kind} was not changed`} error={undo.error} fields={[]} />
    </div>
  );
}

function Way({ title, button, children }: { title: string; button: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-medium">{title}</p>
        <p className="text-ink-soft">{children}</p>
      </div>
      {button}
    </li>
  );
}
