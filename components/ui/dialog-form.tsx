"use client";

import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { DialogActions } from "./dialog";
import { UnfinishedFields } from "./unfinished-fields";

interface DialogFormProps {
  onSubmit: () => void;
  /** Why the last submission did not do it; a new one takes the focus to the field it is about. */
  error: object | null;
  children: ReactNode;
}

/**
 * The form of a dialog. A field that is wrong has the focus after submitting; one that is half typed (`DateField`) is not
 * submitted.
 */
export function DialogForm({ onSubmit, error, children }: DialogFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [unfinished] = useState(() => new Set<string>());
  useEffect(() => {
    if (error !== null) focusFirstInvalid(form.current);
  }, [error]);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (unfinished.size === 0) onSubmit();
        requestAnimationFrame(() => focusFirstInvalid(form.current));
      }}
    >
      <UnfinishedFields value={unfinished}>{children}</UnfinishedFields>
    </form>
  );
}

interface SubmitActionsProps {
  /** What is done, such as "Rename", and what is said while it is, such as "Renaming…". */
  label: string;
  pendingLabel: string;
  isPending: boolean;
  onCancel: () => void;
}

/** The end of a form that does one thing: to do it, or not. */
export function SubmitActions({ label, pendingLabel, isPending, onCancel }: SubmitActionsProps) {
  return (
    <DialogActions>
      <Button onPress={onCancel}>Cancel</Button>
      <Button look="primary" type="submit" isPending={isPending} pendingLabel={pendingLabel}>
        {label}
      </Button>
    </DialogActions>
  );
}

const INVALID = ["input", "textarea", "[role=spinbutton]"]
  .map((control) => `${control}[aria-invalid="true"]`)
  .join();

function focusFirstInvalid(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>(INVALID)?.focus();
}
