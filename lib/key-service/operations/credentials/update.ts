import type { z } from "zod";
import type { CredentialDetail, updateBody } from "@/lib/key-service/contract/credentials";
import { requireLive } from "@/lib/key-service/domain/rotation";
import { invalid } from "@/lib/key-service/domain/refusal";
import { setExpiry, setName } from "@/lib/key-service/store/credential-changes";
import type { CredentialRow } from "@/lib/key-service/store/credentials";
import type { Context } from "../context";
import { withMutation } from "../with-mutation";
import { holdCredential, readDetail } from "./read";

/**
 * Renames a credential, changes its expiry, or both.
 * @throws {Refusal} NOT_FOUND; CONFLICT when the expiry of a revoked or expired credential is to change;
 * VALIDATION_ERROR for an expiry that is past
 */
export function updateCredential(
  context: Context,
  credentialId: string,
  input: z.output<typeof updateBody>,
): Promise<CredentialDetail> {
  return withMutation(context, "admin", async (tx, now) => {
    const before = await holdCredential(tx, credentialId);
    const { before: was, after } = changesOf(before, input);
    if (after.expiresAt !== undefined) {
      requireLive(before, now, "given another expiry");
      if (after.expiresAt && after.expiresAt <= now) throw invalid("expiresAt", "must be in the future");
      await setExpiry(tx, credentialId, after.expiresAt, now);
    }
    if (after.name !== undefined) await setName(tx, credentialId, after.name);
    const result = await readDetail(tx, credentialId);
    if (Object.keys(after).length === 0) return { result, audit: "nothing-changed" };
    return {
      result,
      audit: {
        action: after.expiresAt === undefined ? "credential.renamed" : "credential.expiry-changed",
        organizationId: before.organizationId,
        teamId: before.teamId,
        credentialId,
        detail: { before: was, after },
      },
    };
  });
}

interface Changes {
  name?: string;
  expiresAt?: Date | null;
}

function changesOf(
  row: CredentialRow,
  input: z.output<typeof updateBody>,
): { before: Changes; after: Changes } {
  const before: Changes = {};
  const after: Changes = {};
  if (input.name !== undefined && input.name !== row.name) {
    before.name = row.name;
    after.name = input.name;
  }
  if (input.expiresAt !== undefined) {
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
    if (expiresAt?.getTime() !== row.expiresAt?.getTime()) {
      before.expiresAt = row.expiresAt;
      after.expiresAt = expiresAt;
    }
  }
  return { before, after };
}
