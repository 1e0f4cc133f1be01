"use client";

import { Undo2 } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useNow } from "@/components/ui/clock";
import { onDemand } from "@/components/ui/on-demand";
import { SelectionBar } from "@/components/ui/selection-bar";
import { useDialogs } from "@/components/ui/use-dialogs";
import type { Selection } from "@/components/ui/use-selection";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { MAX_BULK } from "@/lib/key-service/contract/vocabulary";
import { formatCount, formatQuantity } from "@/lib/format";
import { AllMatching } from "./all-matching";
import { useRefusal } from "./credential-actions";
import { rowAbove } from "./kept-rows";
import type { KeyList } from "./use-key-list";
import type { Revocations } from "./use-revocations";

const BulkRevokeDialog = onDemand(() =>
  import("./bulk-revoke-dialog").then((module) => module.BulkRevokeDialog),
);

const BulkRestoreDialog = onDemand(() =>
  import("./bulk-restore-dialog").then((module) => module.BulkRestoreDialog),
);

interface KeySelectionProps {
  keys: KeyList;
  selection: Selection<Credential>;
  /** The rows in sight. */
  rows: readonly Credential[];
  revocations: Revocations;
}

/** How many keys are chosen, their revocation, and its undoing. */
export function KeySelection({ keys, selection, rows, revocations }: KeySelectionProps) {
  const { open, show, close } = useDialogs<"revoke" | "restore">();
  const revokeButton = useRef<HTMLButtonElement>(null);
  const restoreButton = useRef<HTMLButtonElement>(null);
  const refusal = useRefusal("revoke keys");
  const restoreRefusal = useRefusal("restore keys");
  const now = useNow();
  const elsewhere = selection.rows.filter(({ id }) => !rows.some((row) => row.id === id)).length;
  const isPageChosen = rows.every(({ id }) => selection.has(id));
  const hasMore =
    (keys.list.data?.meta.count ?? 0) > selection.rows.length && selection.rows.length < MAX_BULK;
  const live = selection.rows.filter(({ status }) => status !== "revoked");
  const restorable = selection.rows.filter(
    ({ status, restorableUntil }) =>
      status === "revoked" && restorableUntil !== null && Date.parse(restorableUntil) > now,
  );
  const count = live.length;
  const reason =
    refusal ??
    (count === 0
      ? "All of them are revoked already"
      : count > MAX_BULK
        ? `At most ${MAX_BULK} keys are revoked at once. Choose fewer.`
        : undefined);
  if (selection.rows.length === 0 && open === null) return null;
  return (
    <>
      {selection.rows.length === 0 ? null : (
        <SelectionBar
          onClear={selection.clear}
          actions={
            <>
              {isPageChosen && hasMore ? (
                <AllMatching
                  keys={keys}
                  onRead={(found) => {
                    selection.add(found);
                    // The button that asked for them goes.
                    (revokeButton.current ?? restoreButton.current)?.focus();
                  }}
                />
              ) : null}
              {restorable.length > 0 ? (
                <Button
                  ref={restoreButton}
                  onPress={() => show("restore")}
                  disabledReason={
                    restoreRefusal ??
                    (restorable.length > MAX_BULK
                      ? `At most ${MAX_BULK} keys are restored at once. Choose fewer.`
                      : undefined)
                  }
                >
                  <Undo2 aria-hidden="true" />
                  Restore {formatQuantity(restorable.length, "key")}
                </Button>
              ) : null}
              {count === 0 && restorable.length > 0 ? null : (
                <Button
                  ref={revokeButton}
                  look="danger"
                  onPress={() => show("revoke")}
                  disabledReason={reason}
                >
                  Revoke {formatQuantity(count, "key")}
                </Button>
              )}
            </>
          }
        >
          {`${formatCount(selection.rows.length)} selected, ${elsewhere === 0 ? "on this page" : `${formatCount(elsewhere)} on other pages`}`}
        </SelectionBar>
      )}
      {open === "revoke" ? (
        <BulkRevokeDialog
          credentials={live}
          revocations={revocations}
          aboveOf={(credential) => rowAbove(rows, credential)}
          onClose={(left) => {
            if (left !== null) {
              selection.clear();
              selection.add(left);
            }
            close();
          }}
        />
      ) : null}
      {open === "restore" ? (
        <BulkRestoreDialog
          credentials={restorable}
          revocations={revocations}
          onClose={(isAsked) => {
            if (isAsked) selection.clear();
            close();
          }}
        />
      ) : null}
    </>
  );
}
