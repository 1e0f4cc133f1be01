"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Dialog, DialogBody } from "@/components/ui/dialog";
import { DialogForm, SubmitActions } from "@/components/ui/dialog-form";
import { FormError } from "@/components/ui/form-error";
import { useSubmission } from "@/components/ui/use-submission";
import { browserClient } from "@/lib/browser-client";
import { formatCappedCount } from "@/lib/format";
import { credentialsQuery } from "@/lib/queries";
import { scopeOf } from "./owner";
import type { Owner } from "./owner";
import { PermissionsField, permissionsOf } from "./permissions-field";
import type { Access } from "./permissions-field";
import { useOwnerChanges } from "./use-owner-changes";

const accessOf = ({ permissions }: Owner): Access => (permissions.includes("write") ? "read-write" : "read");

/** Changes what the keys of an organization or team may do at most; says beforehand whom that meets. */
export function PermissionsDialog({ owner, onClose }: { owner: Owner; onClose: () => void }) {
  const { update, refresh } = useOwnerChanges(owner);
  const [access, setAccess] = useState<Access>(accessOf(owner));
  const saving = useSubmission(update, () => {
    announce(`What the keys of ${owner.displayName} may do is changed`);
    refresh();
    onClose();
  });
  return (
    <Dialog title={`What the keys of ${owner.displayName} may do`} isOpen onClose={onClose}>
      <DialogForm onSubmit={() => saving.submit({ permissions: permissionsOf(access) })} error={saving.error}>
        <DialogBody>
          <PermissionsField value={access} onChange={setAccess} error={saving.errorAt("permissions")} />
          <Consequence owner={owner} access={access} />
          <FormError title="The permissions were not changed" error={saving.error} fields={["permissions"]} />
        </DialogBody>
        <SubmitActions label="Save" pendingLabel="Saving…" isPending={saving.isPending} onCancel={onClose} />
      </DialogForm>
    </Dialog>
  );
}

function Consequence({ owner, access }: { owner: Owner; access: Access }) {
  const { data } = useQuery({
    ...credentialsQuery(browserClient, {
      ...scopeOf(owner),
      status: "active,rotating",
      permissions: "read,write",
      limit: "1",
    }),
    refetchInterval: false,
  });
  if (access === accessOf(owner)) return <p className="text-ink-soft">As it is now.</p>;
  const keys =
    data === undefined
      ? "The live keys"
      : `The ${formatCappedCount(data.meta.count, data.meta.countCapped)} live keys`;
  return access === "read" ? (
    <p>
      {keys} that were given read and write only read from then on; their requests that write are refused at
      once.
    </p>
  ) : (
    <p>{keys} that were given read and write may write again, as far as nothing else holds them back.</p>
  );
}
