"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { useNow } from "@/components/ui/clock";
import { DialogActions, DialogBody } from "@/components/ui/dialog";
import { DialogForm } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { TextField } from "@/components/ui/text-field";
import { errorAtField, LOST_ANSWER } from "@/components/ui/use-submission";
import type { SubmissionError } from "@/components/ui/use-submission";
import { ENVIRONMENT_LABELS, MAX_NAME_LENGTH } from "@/lib/key-service/contract/vocabulary";
import { ExpiryField } from "./expiry-field";
import { draftErrors, issueInput, newDraft } from "./issue-draft";
import type { IssueDraft, IssueInput } from "./issue-draft";
import type { FixedScope } from "./issue-scope";
import { SameKeyName } from "./same-key-name";
import { ScopeFields } from "./scope-fields";
import { ScopeStanding, useScopeStanding } from "./scope-standing";

interface IssueFormProps {
  scope: FixedScope | undefined;
  onIssue: (input: IssueInput) => void;
  /** Asks for the answer to the same request again. */
  onAskAgain: () => void;
  isPending: boolean;
  error: SubmissionError | null;
  onClose: () => void;
}

const FIELDS = ["name", "organizationId", "teamId", "expiresAt"] as const;

export function IssueForm({ scope, onIssue, onAskAgain, isPending, error, onClose }: IssueFormProps) {
  const [draft, setDraft] = useState(() => newDraft(scope));
  const [isTried, setTried] = useState(false);
  const now = useNow();
  const standing = useScopeStanding(draft);
  const missing = isTried ? draftErrors(draft, now) : {};
  const change = (part: Partial<IssueDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isLost = error?.code === LOST_ANSWER;
  const errorAt = (field: (typeof FIELDS)[number]) => missing[field] ?? errorAtField(error, field);

  function submit() {
    const input = issueInput(draft, Date.now());
    setTried(true);
    if (input) onIssue(input);
  }

  return (
    <DialogForm
      onSubmit={() => {
        if (isLost) onAskAgain();
        else submit();
      }}
      error={error}
    >
      <DialogBody>
        <div inert={isLost} className={`flex flex-col gap-4 ${isLost ? "opacity-60" : ""}`}>
          <TextField
            isFirst
            label="Name"
            hint="What uses it, such as “Nightly ATS sync”. People find the key by this name."
            value={draft.name}
            onChange={(name) => change({ name })}
            maxCharacters={MAX_NAME_LENGTH}
            autoComplete="off"
            error={errorAt("name")}
          />
          <SameKeyName draft={draft} />
          {scope?.team ? (
            <p className="text-ink-soft">
              For the team <span className="text-ink">{scope.team.name}</span> of {scope.organization.name}
            </p>
          ) : (
            <ScopeFields
              draft={draft}
              onChange={change}
              isOrganizationFixed={scope !== undefined}
              errors={{ organizationId: errorAt("organizationId"), teamId: errorAt("teamId") }}
            />
          )}
          <ChoiceGroup
            label="Permissions"
            choices={[
              { value: "read", label: "Read only", detail: "Cannot change anything" },
              { value: "read-write", label: "Read and write", detail: "Also creates and changes" },
            ]}
            value={draft.access}
            onChange={(access) => change({ access })}
          />
          <ChoiceGroup
            label="Environment"
            choices={[
              { value: "production", label: ENVIRONMENT_LABELS.production },
              { value: "staging", label: ENVIRONMENT_LABELS.staging },
            ]}
            value={draft.environment}
            onChange={(environment) => change({ environment })}
          />
          <ExpiryField
            value={draft.expiry}
            onChange={(expiry) => change({ expiry })}
            error={errorAt("expiresAt")}
          />
        </div>
        {standing === null ? null : <ScopeStanding standing={standing} />}
        <FormError
          title="The key was not issued"
          error={error}
          lost="The key may be issued by now. Ask again: it is not issued twice."
          fields={FIELDS}
        />
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose} disabledReason={isPending ? "The key is being issued" : undefined}>
          Cancel
        </Button>
        <Button
          look="primary"
          type="submit"
          isPending={isPending}
          pendingLabel="Issuing…"
          disabledReason={standing?.isArchived === true ? `${standing.displayName} is archived` : undefined}
        >
          {isLost ? "Ask again" : "Issue key"}
        </Button>
      </DialogActions>
    </DialogForm>
  );
}
