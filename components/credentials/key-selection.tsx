"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
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

interface KeySelectionProps {
  keys: KeyList;
  selection: Selection<Credential>;
  /** The rows in sight. */
  rows: readonly Credential[];
  revocations: Revocations;
}

/** How many keys are chosen, and their revocation. */
export function KeySelection({ keys, selection, rows, revocations }: KeySelectionProps) {
  const { open, show, close } = useDialogs<"revoke">();
  const revokeButton = useRef<HTMLButtonElement>(null);
  const refusal = useRefusal("revoke keys");
  const elsewhere = selection.rows.filter(({ id }) => !rows.some((row) => row.id === id)).length;
  const isPageChosen = rows.every(({ id }) => selection.has(id));
  const hasMore =
    (keys.list.data?.meta.count ?? 0) > selection.rows.length && selection.rows.length < MAX_BULK;
  const live = selection.rows.filter(({ status }) => status !== "revoked");
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
                    revokeButton.current?.focus();
                  }}
                />
              ) : null}
              <Button ref={revokeButton} look="danger" onPress={() => show("revoke")} disabledReason={reason}>
                Revoke {formatQuantity(count, "key")}
              </Button>
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
    </>
  );
}
