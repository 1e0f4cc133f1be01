import type { z } from "zod";
import type { RestoredCredential, restoreQuery } from "@/lib/key-service/contract/credentials";
import type { RestorationResult, restoreManyBody } from "@/lib/key-service/contract/revocations";
import { conflict } from "@/lib/key-service/domain/refusal";
import { restoreObstacle } from "@/lib/key-service/domain/restore";
import { type Attempts, attemptsSince, credentialsById } from "@/lib/key-service/store/credentials";
import type { Transaction } from "@/lib/key-service/store/database";
import {
  clearRevocations,
  holdCredentials,
  holdOwnersOf,
  type RevocableRow,
} from "@/lib/key-service/store/revocations";
import type { Context } from "../context";
import { type AuditNote, withMutation } from "../with-mutation";
import { presentCredential } from "./present";
import { holdCredential, readDetail } from "./read";

/**
 * Undoes a revocation within 60 minutes of it, and says how many requests were refused meanwhile.
 * @throws {Refusal} NOT_FOUND; CONFLICT when it can not be undone, or is not the one that the caller saw
 */
export async function restoreCredential(
  context: Context,
  credentialId: string,
  { ifRevokedAt }: z.output<typeof restoreQuery>,
): Promise<RestoredCredential> {
  await context.usage.flush();
  return withMutation(context, "admin", async (tx, now) => {
    await holdOwnersOf(tx, [credentialId]);
    const row = await holdCredential(tx, credentialId);
    const obstacle = restoreObstacle(row, now, ifRevokedAt === undefined ? undefined : new Date(ifRevokedAt));
    if (obstacle) throw conflict(obstacle.reason, obstacle.message, obstacle.details);
    const { refused, audit } = await restoreRows(tx, [row]);
    const refusedMeanwhile = refused.get(credentialId)?.attempts ?? 0;
    return { result: { ...(await readDetail(tx, credentialId)), refusedMeanwhile }, audit };
  });
}

/** Undoes many revocations in one transaction, and says of each, in the order asked for, what became of it. */
export async function restoreMany(
  context: Context,
  { revocations }: z.output<typeof restoreManyBody>,
): Promise<RestorationResult[]> {
  await context.usage.flush();
  return withMutation(context, "admin", async (tx, now) => {
    const ids = revocations.map(({ id }) => id);
    await holdOwnersOf(tx, ids);
    const held = new Map((await holdCredentials(tx, ids)).map((row) => [row.id, row]));
    const outcomes = revocations.map(({ id, revokedAt }) => {
      const row = held.get(id);
      if (row === undefined) return { id, outcome: "not-found" as const };
      return {
        id,
        row,
        outcome: restoreObstacle(row, now, new Date(revokedAt))?.reason ?? ("restored" as const),
      };
    });
    const { refused, audit } = await restoreRows(
      tx,
      outcomes.flatMap(({ row, outcome }) => (row && outcome === "restored" ? row : [])),
    );
    const after = await credentialsById(tx, ids);
    const result = outcomes.map(({ id, outcome }): RestorationResult => {
      const row = after.get(id);
      return {
        id,
        outcome,
        credential: row ? presentCredential(row) : null,
        refusedMeanwhile: outcome === "restored" ? (refused.get(id)?.attempts ?? 0) : null,
      };
    });
    return { result, audit: audit.length > 0 ? audit : "nothing-changed" };
  });
}

type RestorableRow = Pick<
  RevocableRow,
  "id" | "name" | "last4" | "organizationId" | "teamId" | "revokedAt" | "revocationReason"
>;

/** Restores credentials that the transaction holds; `refused`: what was refused meanwhile, by id. */
async function restoreRows(
  tx: Transaction,
  rows: readonly RestorableRow[],
): Promise<{ refused: ReadonlyMap<string, Attempts>; audit: AuditNote[] }> {
  const ids = rows.map(({ id }) => id);
  const refused = await attemptsSince(tx, ids);
  await clearRevocations(tx, ids);
  const audit = rows.map((row): AuditNote => ({
    action: "credential.restored",
    organizationId: row.organizationId,
    teamId: row.teamId,
    credentialId: row.id,
    detail: {
      name: row.name,
      last4: row.last4,
      revokedAt: row.revokedAt,
      reason: row.revocationReason,
      refusedMeanwhile: refused.get(row.id)?.attempts ?? 0,
    },
  }));
  return { refused, audit };
}
