import type { AuditAction, RevocationOutcome, RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { type RevocableRow, setRevocationReason, setRevoked } from "@/lib/key-service/store/revocations";
import type { Transaction } from "@/lib/key-service/store/database";
import type { AuditNote, Committed, MutationContext } from "../with-mutation";
import { measureRefusedSince } from "./refused-since";

/** What became of one credential that was to be revoked. */
export interface RevokedRow {
  row: RevocableRow;
  outcome: Exclude<RevocationOutcome, "not-found">;
  revokedAt: Date;
  reason: RevocationReason;
  refusedSince: Date;
}

/**
 * Revokes credentials that the transaction holds, all in one statement. One that is revoked already keeps its moment,
 * but its reason may be raised to `exposed` (security.md, life of a key).
 */
export async function revokeRows(
  tx: Transaction,
  { actor }: MutationContext,
  rows: readonly RevocableRow[],
  reason: RevocationReason,
  now: Date,
): Promise<{ result: RevokedRow[]; audit: AuditNote[] | "nothing-changed" }> {
  const live = rows.filter((row) => row.revokedAt === null);
  const raised =
    reason === "exposed"
      ? rows.filter((row) => row.revokedAt !== null && row.revocationReason !== "exposed")
      : [];
  await setRevoked(tx, idsOf(live), { at: now, byId: actor.id, byName: actor.name, reason });
  await setRevocationReason(tx, idsOf(raised), reason);
  const noteOf = (action: AuditAction) => (row: RevocableRow) => ({
    action,
    organizationId: row.organizationId,
    teamId: row.teamId,
    credentialId: row.id,
    detail: { name: row.name, last4: row.last4, reason },
  });
  const notes = [
    ...live.map(noteOf("credential.revoked")),
    ...raised.map(noteOf("credential.reason-raised")),
  ];
  const result = rows.map((row): RevokedRow => {
    const revokedAt = row.revokedAt ?? now;
    return {
      row,
      outcome: row.revokedAt ? "already-revoked" : "revoked",
      revokedAt,
      reason: row.revokedAt && reason !== "exposed" ? (row.revocationReason ?? reason) : reason,
      refusedSince: row.refusedSince ?? revokedAt,
    };
  });
  return { result, audit: notes.length > 0 ? notes : "nothing-changed" };
}

/** Adds to what was revoked just now the measured moment from which it is refused everywhere. */
export async function withRefusedSince(
  context: MutationContext,
  { result, number }: Committed<RevokedRow[]>,
): Promise<RevokedRow[]> {
  const revoked = result.filter(({ outcome }) => outcome === "revoked");
  const [first] = revoked;
  if (!first || number === null) return result;
  const { revokedAt } = first;
  const refusedSince = await measureRefusedSince(context, {
    ids: revoked.map(({ row }) => row.id),
    revokedAt,
    number,
  });
  return result.map((entry) => (entry.outcome === "revoked" ? { ...entry, refusedSince } : entry));
}

const idsOf = (rows: readonly RevocableRow[]) => rows.map(({ id }) => id);
