"use client";

import { useState } from "react";
import { reportEndedSession } from "./ended-session";

export interface SubmissionError {
  code: string;
  message: string;
  /** The field it is about, or null. */
  field: string | null;
  requestId: string | null;
  /** What else the service says of it. */
  details?: Record<string, unknown>;
}

/** What became of one change. */
export type Outcome<T> = { ok: true; data: T } | { ok: false; error: SubmissionError };

/** The answer never came: whether the change was made is not known. */
export const LOST_ANSWER = "LOST_ANSWER";

const lost: SubmissionError = {
  code: LOST_ANSWER,
  message: "Whether the change was made is not known.",
  field: null,
  requestId: null,
};

/** There is no connection, so nothing was sent. */
const offline: SubmissionError = {
  code: "OFFLINE",
  message: "You are offline, so nothing was sent.",
  field: null,
  requestId: null,
};

/** Runs one change; what cannot be answered counts as lost, and an ended session is reported. */
export async function attempt<T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (!navigator.onLine) return { ok: false, error: offline };
  let outcome: Outcome<T>;
  try {
    outcome = await change();
  } catch {
    return { ok: false, error: lost };
  }
  if (!outcome.ok && outcome.error.code === "UNAUTHORIZED") reportEndedSession();
  return outcome;
}

/** A form's one change: whether it is under way, and why it did not happen. */
export function useSubmission<I, T>(change: (input: I) => Promise<Outcome<T>>, onDone: (data: T) => void) {
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<SubmissionError | null>(null);

  async function submit(input: I) {
    setPending(true);
    setError(null);
    const outcome = await attempt(() => change(input));
    setPending(false);
    if (outcome.ok) onDone(outcome.data);
    else setError(outcome.error);
  }

  return {
    isPending,
    error,
    submit: (input: I) => void submit(input),
    clearError: () => setError(null),
    /** What is wrong with one field, for that field to say. */
    errorAt: (field: string) => errorAtField(error, field),
  };
}

/** What is wrong with a field, if the error is about that one. */
export const errorAtField = (error: SubmissionError | null, field: string): string | undefined =>
  error?.field === field ? reasonOf(error) : undefined;

/** What is wrong with the field that an error is about, without the name that the service has for it. */
function reasonOf({ code, message, details }: SubmissionError): string {
  // Of other errors it is a word for programs.
  const isSaid = code === "VALIDATION_ERROR" && typeof details?.["reason"] === "string";
  const reason = isSaid ? String(details["reason"]) : message;
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
}
