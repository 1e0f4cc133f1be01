"use client";

import { parseDate, today } from "@internationalized/date";
import Link from "next/link";
import { useState } from "react";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { useNow } from "@/components/ui/clock";
import { DateField } from "@/components/ui/date-field";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type Outcome, useSubmission } from "@/components/ui/use-submission";
import { formatDay } from "@/lib/format";
import { MAX_REASON_LENGTH, type RestDecision } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";

const DAY = 86_400_000;
const CHOICES = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "180", label: "In 180 days" },
  { value: "365", label: "In a year" },
  { value: "date", label: "On a day" },
];

interface RestDialogProps {
  credentialId: string;
  name: string;
  decision: RestDecision;
  /** When the key ends by itself, RFC 3339. */
  expiresAt: string | null;
  /** What was decided about it before, to be changed. */
  before?: { reason: string; lookAgainAt: string | null } | undefined;
  /** `lookAgainAt`: RFC 3339. */
  onRest: (reason: string, lookAgainAt: string) => Promise<Outcome<unknown>>;
  onClose: () => void;
}

/** Keeps a key or sets it aside for a reason, until it is looked at again. */
export function RestDialog(props: RestDialogProps) {
  const { credentialId, name, decision, expiresAt, before, onRest, onClose } = props;
  const [reason, setReason] = useState(before?.reason ?? "");
  const [choice, setChoice] = useState(before === undefined ? "90" : "date");
  const [date, setDate] = useState(before?.lookAgainAt?.slice(0, 10) ?? null);
  const [isChecked, setChecked] = useState(false);
  const isKept = decision === "kept";
  const now = useNow();
  const resting = useSubmission(({ at }: { at: string }) => onRest(reason, at), onClose);
  const at =
    choice === "date" ? date && `${date}T00:00:00.000Z` : new Date(now + Number(choice) * DAY).toISOString();
  const missing = isChecked && reason.trim() === "" ? "Say why, for whoever looks at it next" : undefined;
  const dateError = isChecked && at === null ? "Choose a day" : resting.errorAt("lookAgainAt");

  function submit() {
    setChecked(true);
    if (reason.trim() !== "" && at !== null) resting.submit({ at });
  }

  return (
    <Dialog
      title={isKept ? `Keep ${name}` : `Set ${name} aside`}
      isOpen
      staysOnOutsideClick
      onClose={onClose}
    >
      <DialogForm onSubmit={submit} error={resting.error}>
        <DialogBody>
          <TextField
            label={isKept ? "Why it stays" : "Why it needs nothing more"}
            value={reason}
            onChange={setReason}
            maxCharacters={MAX_REASON_LENGTH}
            error={missing ?? resting.errorAt("reason")}
            hint="Written to the audit log"
            isFirst
          />
          <ChoiceGroup
            label="Look again"
            choices={CHOICES}
            value={choice}
            onChange={setChoice}
            hint={at === null ? undefined : `Not shown here before ${formatDay(at)}`}
            error={choice === "date" ? undefined : dateError}
          />
          {choice === "date" ? (
            <DateField
              label="Day, in UTC"
              value={date === null ? null : parseDate(date)}
              onChange={(day) => setDate(day?.toString() ?? null)}
              earliest={today("UTC").add({ days: 1 })}
              error={dateError}
            />
          ) : null}
          {isKept && expiresAt !== null && at !== null && expiresAt < at ? (
            <Notice tone="warn">
              It ends on {formatDay(expiresAt)} all the same, before it is shown here again.{" "}
              <Link href={routes.key(credentialId)} className="text-link">
                Its page
              </Link>{" "}
              changes its expiry.
            </Notice>
          ) : null}
          <FormError
            title="The decision was not recorded"
            error={resting.error}
            lost="Whether it was recorded is not known. Recording it once more does no harm."
            fields={["reason", "lookAgainAt"]}
          />
        </DialogBody>
        <SubmitActions
          label={isKept ? "Keep" : "Set aside"}
          pendingLabel="Recording…"
          isPending={resting.isPending}
          onCancel={onClose}
        />
      </DialogForm>
    </Dialog>
  );
}
