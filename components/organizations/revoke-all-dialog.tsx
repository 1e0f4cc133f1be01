"use client";

import { Undo2 } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Dialog, DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useSubmission } from "@/components/ui/use-submission";
import type { SubmissionError } from "@/components/ui/use-submission";
import { formatQuantity } from "@/lib/format";
import type { RevocationResult } from "@/lib/key-service/contract/revocations";
import { REVOCATION_REASONS, REVOCATION_REASON_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { RestorationOutcome, RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { type Owner, scopeOf } from "./owner";
import { RevocationResults } from "./revocation-results";
import { StoppedTraffic } from "./stopped-traffic";
import { useOwnerChanges } from "./use-owner-changes";

const REASONS = REVOCATION_REASONS.map((value) => ({ value, label: REVOCATION_REASON_LABELS[value] }));

interface Revoked {
  results: RevocationResult[];
  reason: RevocationReason;
}

/** Revokes every live key of an organization or team, once their number is typed; then says what became of each. */
export function RevokeAllDialog({ owner, onClose }: { owner: Owner; onClose: () => void }) {
  const [revoked, setRevoked] = useState<Revoked | null>(null);
  return revoked === null ? (
    <Question owner={owner} onDone={setRevoked} onClose={onClose} />
  ) : (
    <Answer owner={owner} revoked={revoked} onClose={onClose} />
  );
}

interface AnswerProps {
  owner: Owner;
  revoked: Revoked;
  onClose: () => void;
}

function Answer({ owner, revoked: { results, reason }, onClose }: AnswerProps) {
  const { restore, refresh } = useOwnerChanges(owner);
  const done = useRef<HTMLButtonElement>(null);
  const [restored, setRestored] = useState<ReadonlyMap<string, RestorationOutcome>>(new Map());
  // What leaked never comes back.
  const left = reason === "exposed" ? [] : results.filter(({ id }) => !restored.has(id));
  const undoing = useSubmission(
    () =>
      restore(left, (answers) => {
        setRestored(
          (before) => new Map([...before, ...answers.map(({ id, outcome }) => [id, outcome] as const)]),
        );
        announce(
          `${formatQuantity(answers.filter(({ outcome }) => outcome === "restored").length, "key")} restored`,
        );
        refresh();
      }),
    // The button that had the focus has gone.
    () => done.current?.focus(),
  );
  return (
    <Dialog
      title={`Revoked: ${owner.displayName}`}
      isOpen
      isHeld={undoing.isPending}
      isWide
      onClose={onClose}
    >
      <DialogBody>
        <RevocationResults
          results={results}
          restored={restored}
          undo={
            left.length === 0 ? null : (
              <Button
                size="sm"
                onPress={() => undoing.submit(undefined)}
                isPending={undoing.isPending}
                pendingLabel="Restoring…"
              >
                <Undo2 aria-hidden="true" />
                Undo {formatQuantity(left.length, "revocation")}
              </Button>
            )
          }
        />
        <FormError
          title="Not restored"
          error={undoing.error}
          lost="Try again: what is restored already stays so."
          fields={[]}
        />
        {left.length === 0 ? null : (
          <p className="text-ink-soft">
            Within 60 minutes they can be restored: here, or later in{" "}
            <Link href={routes.keys({ ...scopeOf(owner), status: ["revoked"] })} className="text-link">
              the list of revoked keys
            </Link>
            .
          </p>
        )}
      </DialogBody>
      <DialogActions>
        <Button
          ref={done}
          look="primary"
          onPress={onClose}
          disabledReason={undoing.isPending ? "The keys are being restored" : undefined}
        >
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface QuestionProps {
  owner: Owner;
  onDone: (revoked: Revoked) => void;
  onClose: () => void;
}

function Question({ owner, onDone, onClose }: QuestionProps) {
  const { revokeAll, refresh } = useOwnerChanges(owner);
  // As of opening: what the person types is what they saw, and another number by now must be said.
  const [seen, setSeen] = useState(owner.liveKeyCount);
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [reason, setReason] = useState<RevocationReason>("other");
  const revoking = useSubmission(revokeAll, (results) => {
    announce(`${formatQuantity(results.length, "key")} revoked`);
    refresh();
    onDone({ results, reason });
  });
  const now = countNow(revoking.error);
  const expected = now ?? seen;
  function submit() {
    if (typed.trim() !== String(expected)) return setWrong(true);
    setSeen(expected);
    setTyped("");
    revoking.submit({ expectedCount: expected, reason });
  }
  return (
    <Dialog
      title={`Revoke all keys of ${owner.displayName}?`}
      role="alertdialog"
      isOpen
      staysOnOutsideClick
      onClose={onClose}
    >
      <DialogForm onSubmit={submit} error={revoking.error}>
        <DialogBody>
          {now === undefined ? null : (
            <Notice tone="warn" isUrgent>
              <p className="font-medium">
                There {now === 1 ? "is 1 live key" : `are ${now} live keys`} by now, not {seen}
              </p>
              <p className="text-ink-soft">
                Somebody issued, restored or revoked one meanwhile. Nothing was revoked by you. To revoke what
                is there now, type {now}.
              </p>
            </Notice>
          )}
          <StoppedTraffic owner={{ ...owner, liveKeyCount: expected }} />
          <ChoiceGroup
            label="Why"
            choices={REASONS}
            value={reason}
            onChange={setReason}
            hint={reason === "exposed" ? "A key revoked as exposed never comes back." : restorable(expected)}
          />
          <TextField
            label={`Type ${expected}, the number of live keys`}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setWrong(false);
            }}
            inputMode="numeric"
            autoComplete="off"
            error={isWrong ? `Must be ${expected}` : revoking.errorAt("expectedCount")}
          />
          {now === undefined ? (
            <FormError
              title="No key was revoked"
              error={revoking.error}
              lost="Look in the list which keys are revoked before you try again."
              fields={["expectedCount"]}
            />
          ) : null}
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="danger" type="submit" isPending={revoking.isPending} pendingLabel="Revoking…">
            Revoke {formatQuantity(expected, "key")}
          </Button>
        </DialogActions>
      </DialogForm>
    </Dialog>
  );
}

const restorable = (count: number): string =>
  count === 1
    ? "It can be restored for 60 minutes."
    : "They can be restored for 60 minutes, all at once or one by one.";

/** How many live keys there are, where a refusal says that it is another number than was expected. */
function countNow(error: SubmissionError | null): number | undefined {
  const count = error?.code === "CONFLICT" ? error.details?.["count"] : undefined;
  return typeof count === "number" ? count : undefined;
}
