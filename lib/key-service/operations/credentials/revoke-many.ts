import type { z } from "zod";
import type { RevocationResult, revokeAllBody, revokeManyBody } from "@/lib/key-service/contract/revocations";
import { conflict, notFound } from "@/lib/key-service/domain/refusal";
import { lastUnrestorable } from "@/lib/key-service/domain/restore";
import {
  holdCredentials,
  holdLiveCredentials,
  holdRevokedAfter,
  type Scope,
} from "@/lib/key-service/store/revocations";
import { commitMutation, type MutationContext } from "../with-mutation";
import { type RevokedRow, revokeRows, withRefusedSince } from "./revoke-rows";

/** Revokes many credentials in one transaction, and says of each, in the order asked for, what became of it. */
export async function revokeMany(
  context: MutationContext,
  input: z.output<typeof revokeManyBody>,
): Promise<RevocationResult[]> {
  const committed = await commitMutation(context, "admin", async (tx, now) =>
    revokeRows(tx, context, await holdCredentials(tx, input.ids), input.reason, now),
  );
  const revoked = new Map((await withRefusedSince(context, committed)).map((entry) => [entry.row.id, entry]));
  return input.ids.map((id) => {
    const entry = revoked.get(id);
    return entry
      ? present(entry)
      : { id, name: null, last4: null, outcome: "not-found", revokedAt: null, refusedSince: null };
  });
}

/**
 * Revokes every live key of an organization or team. None can be issued meanwhile. What was exposed never comes back, so
 * then those that were revoked before and could still be restored are marked as exposed too.
 * @throws {Refusal} NOT_FOUND; CONFLICT when there are by now more or fewer keys than the caller saw
 */
export async function revokeAll(
  context: MutationContext,
  scope: Scope,
  { expectedCount, reason }: z.output<typeof revokeAllBody>,
): Promise<RevocationResult[]> {
  const committed = await commitMutation(context, "admin", async (tx, now) => {
    const rows = await holdLiveCredentials(tx, scope);
    if (!rows)
      throw "teamId" in scope
        ? notFound("team", scope.teamId)
        : notFound("organization", scope.organizationId);
    if (rows.length !== expectedCount) {
      throw conflict("count-changed", `There are ${rows.length} live keys by now, not ${expectedCount}`, {
        count: rows.length,
      });
    }
    const raised = reason === "exposed" ? await holdRevokedAfter(tx, scope, lastUnrestorable(now)) : [];
    return revokeRows(tx, context, [...rows, ...raised], reason, now);
  });
  const revoked = await withRefusedSince(context, committed);
  return revoked.filter(({ outcome }) => outcome === "revoked").map(present);
}

const present = ({ row, outcome, revokedAt, refusedSince }: RevokedRow): RevocationResult => ({
  id: row.id,
  name: row.name,
  last4: row.last4,
  outcome,
  revokedAt: revokedAt.toISOString(),
  refusedSince: refusedSince.toISOString(),
});
