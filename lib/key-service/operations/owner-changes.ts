import { permissionsInEffect } from "@/lib/key-service/domain/permissions";
import type { AuditAction, Permission } from "@/lib/key-service/contract/vocabulary";

/** What an organization or team is, as far as it can be changed. */
export interface OwnerState {
  name: string;
  displayName: string;
  description?: string | null;
  permissions: Permission[];
  suspendedAt: Date | null;
  archivedAt: Date | null;
}

/** What it is to become; what is left out stays. */
export interface OwnerInput {
  name?: string | undefined;
  displayName?: string | undefined;
  description?: string | null | undefined;
  permissions?: readonly Permission[] | undefined;
  suspended?: boolean | undefined;
  archived?: boolean | undefined;
  /** Why, for the audit log. */
  reason?: string | undefined;
}

export interface OwnerChange {
  action: AuditAction;
  detail: { before: Partial<OwnerState>; after: Partial<OwnerState>; reason?: string };
}

/** The changes that an input makes to an organization or team, each as the audit log tells it; none where nothing differs. */
export function ownerChanges(
  kind: "organization" | "team",
  state: OwnerState,
  input: OwnerInput,
  now: Date,
): OwnerChange[] {
  const changes = [
    textChange(kind, state, input),
    permissionsChange(kind, state, input),
    stopChange(state.suspendedAt, input.suspended, now, "suspendedAt", [
      `${kind}.suspended`,
      `${kind}.resumed`,
    ]),
    stopChange(state.archivedAt, input.archived, now, "archivedAt", [
      `${kind}.archived`,
      `${kind}.unarchived`,
    ]),
  ].filter((change) => change !== null);
  const { reason } = input;
  return reason === undefined
    ? changes
    : changes.map(({ action, detail }) => ({ action, detail: { ...detail, reason } }));
}

function textChange(kind: "organization" | "team", state: OwnerState, input: OwnerInput): OwnerChange | null {
  const before: Partial<OwnerState> = {};
  const after: Partial<OwnerState> = {};
  if (input.name !== undefined && input.name !== state.name) {
    before.name = state.name;
    after.name = input.name;
  }
  if (input.displayName !== undefined && input.displayName !== state.displayName) {
    before.displayName = state.displayName;
    after.displayName = input.displayName;
  }
  if (input.description !== undefined && input.description !== state.description) {
    before.description = state.description ?? null;
    after.description = input.description;
  }
  return Object.keys(after).length === 0 ? null : { action: `${kind}.changed`, detail: { before, after } };
}

function permissionsChange(
  kind: "organization" | "team",
  state: OwnerState,
  input: OwnerInput,
): OwnerChange | null {
  if (input.permissions === undefined) return null;
  const permissions = permissionsInEffect(input.permissions);
  if (permissions.join() === permissionsInEffect(state.permissions).join()) return null;
  return {
    action: `${kind}.permissions-changed`,
    detail: { before: { permissions: state.permissions }, after: { permissions } },
  };
}

function stopChange(
  since: Date | null,
  wanted: boolean | undefined,
  now: Date,
  field: "suspendedAt" | "archivedAt",
  [stop, undo]: readonly [AuditAction, AuditAction],
): OwnerChange | null {
  if (wanted === undefined || wanted === (since !== null)) return null;
  return {
    action: wanted ? stop : undo,
    detail: { before: { [field]: since }, after: { [field]: wanted ? now : null } },
  };
}

/** All changes as one set of columns. */
export const columnsOf = (changes: readonly OwnerChange[]): Partial<OwnerState> =>
  changes.reduce<Partial<OwnerState>>((columns, { detail }) => Object.assign(columns, detail.after), {});
